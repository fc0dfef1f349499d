create function loyalty._birthdays(p_day date) returns setof bigint
language plpgsql stable set search_path = ''
as $$
declare
  v_zone text := core.setting_text('time_zone');
  v_given_by date := p_day - core.setting_integer('birthday_notice_days')::integer;
  v_days text[] := array[pg_catalog.to_char(p_day::timestamp, 'MM-DD')];
begin
  if pg_catalog.to_char((p_day + 1)::timestamp, 'MM-DD') = '03-01' then
    v_days := v_days || '02-29'::text;
  end if;
  return query
  select p.id from people.person p
  where pg_catalog.to_char(p.birthday::timestamp, 'MM-DD') = any (v_days)
    and p.telegram_id is not null and p.blocked_at is null
    and (p.birthday_given_at at time zone v_zone)::date <= v_given_by
    and not exists (select from ledger.transfer t where t.key = loyalty._birthday_key(p.telegram_id, p_day));
end
$$;
comment on function loyalty._birthdays(date) is
  'Who gets a bonus for a birthday on a day of the programme''s zone: the birthday was given at least setting birthday_notice_days before, they are neither blocked nor deleted, and had none this year. 29 February is celebrated on the 28th when there is none.';
