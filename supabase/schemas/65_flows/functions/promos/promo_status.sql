create function flows.promo_status(p_promo loyalty.promo) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case
    when p_promo.ends_on < core.today() then 'over'
    when p_promo.status <> 'published' then p_promo.status
    when p_promo.starts_on > core.today() then 'planned'
    else 'running'
  end;
end
$$;
comment on function flows.promo_status(loyalty.promo) is 'How a promo stands today: draft, planned, running, stopped, or over.';
