create function core.telegram_length(p_text text) returns integer
language plpgsql immutable set search_path = ''
as $$
begin
  -- Characters beyond U+FFFF, such as most emoji, count twice.
  return pg_catalog.length(p_text) + pg_catalog.length(pg_catalog.regexp_replace(p_text, '[^\U00010000-\U0010FFFF]', '', 'g'));
end
$$;
comment on function core.telegram_length(text) is 'The length of a text as Telegram counts it against its limits: UTF-16 code units.';
