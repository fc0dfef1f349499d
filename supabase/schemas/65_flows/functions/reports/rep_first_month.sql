create function flows.rep_first_month(p_partner_id bigint) returns date
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.date_trunc('month', least(p.created_at, (
      select min(u.at) from loyalty.purchase u where u.partner_id = p.id)) at time zone core.setting_text('time_zone'))::date
    from loyalty.partner p where p.id = p_partner_id);
end
$$;
comment on function flows.rep_first_month(bigint) is 'The first day of the first month that a partner has reports of: when it joined, or sold, if that was entered later.';
