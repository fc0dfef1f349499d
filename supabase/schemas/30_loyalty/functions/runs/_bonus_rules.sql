create function loyalty._bonus_rules(p_month date) returns setof loyalty.bonus_rule
language plpgsql stable set search_path = ''
as $$
begin
  return query
    select * from loyalty.bonus_rule r
    where r.valid_from < p_month + '1 month'::interval and (r.valid_to is null or r.valid_to >= p_month)
    order by r.id;
end
$$;
comment on function loyalty._bonus_rules(date) is
  'The bonus rules of a month, given by its first day: those that hold on any day of it.';
