create function loyalty._statement_month() returns date
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_first date := (select min(d.day) from ledger.day d);
begin
  return (
    select min(coalesce(
      (select (max(s.month) + '1 month'::interval)::date from loyalty.statement s where s.partner_id = p.id),
      pg_catalog.date_trunc('month', greatest((p.created_at at time zone v_zone)::date, v_first)::timestamp)::date))
    from loyalty.partner p
    where v_first is not null);
end
$$;
comment on function loyalty._statement_month() is
  'The oldest month that some partner has no statement for, over or not: its first day. A partner''s months begin when it joined, and not before the ledger''s first day; null when there is none.';
