create function flows.bot_link(p_bot_id text, p_start text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.format('https://t.me/%s?start=%s', coalesce(b.username, ''), p_start) from gateway.bot b where b.id = p_bot_id);
end
$$;
comment on function flows.bot_link(text, text) is 'A deep link t.me/<bot>?start=<payload>; the payload takes at most 64 letters, digits, _ and -.';
