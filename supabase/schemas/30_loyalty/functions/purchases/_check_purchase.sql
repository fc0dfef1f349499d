create function loyalty._check_purchase(p_new loyalty.purchase, p_currency text) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if p_new.key is null or pg_catalog.length(p_new.key) not between 1 and 150 then
    perform core.raise_error('KP324', coalesce(p_new.key, 'null'));
  elsif p_new.cashier_id = p_new.person_id then
    perform core.raise_error('KP321', 'person ' || p_new.person_id);
  elsif p_currency <> core.setting_text('currency') then
    perform core.raise_error('KP313', p_currency);
  elsif pg_catalog.length(p_new.receipt) > 64 then
    perform core.raise_error('KP325', p_new.receipt);
  elsif p_new.at > p_new.recorded_at + interval '5 minutes' then
    perform core.raise_error('KP315', p_new.at::text);
  elsif p_new.local_day < core.today() - core.setting_integer('backdate_days')::integer
    or exists (select from loyalty.statement s where s.partner_id = p_new.partner_id
      and s.month = pg_catalog.date_trunc('month', p_new.local_day::timestamp)::date) then
    perform core.raise_error('KP314', p_new.at::text);
  elsif p_new.location_id is not null and not exists (select from loyalty.location l
      where l.id = p_new.location_id and l.partner_id = p_new.partner_id and l.closed_at is null) then
    perform core.raise_error('KP323', 'location ' || p_new.location_id);
  end if;
end
$$;
comment on function loyalty._check_purchase(loyalty.purchase, text) is
  'Refuses a purchase that cannot be entered: KP313 a currency other than the programme''s (null is that), KP314 too long ago or in a month whose statement is issued, KP315 more than five minutes ahead, KP321 the cashier is the client, KP323 no open place of the partner, KP324 key of no or over 150 characters, KP325 receipt of over 64.';
