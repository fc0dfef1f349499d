create function loyalty._birthday_key(p_telegram_id bigint, p_day date) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.format('birthday:%s:%s', loyalty._telegram_hash(p_telegram_id), extract(year from p_day));
end
$$;
comment on function loyalty._birthday_key(bigint, date) is 'Key of the birthday bonus of a Telegram account in the year of a day.';
