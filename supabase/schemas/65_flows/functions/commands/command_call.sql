create function flows.command_call(p_bot_id text, p_roles text[], p_locale text, p_scope jsonb, p_language text default null) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_commands jsonb := (
    select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('command', c.command, 'description', core.text(c.text_key, p_locale))
      order by c.position, c.command)
    from flows.command c where c.bot_id = p_bot_id and (c.role is null or c.role = any (p_roles)));
begin
  return pg_catalog.jsonb_build_object('method', 'setMyCommands', 'payload', pg_catalog.jsonb_strip_nulls(
    pg_catalog.jsonb_build_object('commands', v_commands, 'scope', p_scope, 'language_code', p_language)));
end
$$;
comment on function flows.command_call(text, text[], text, jsonb, text) is
  'The call {method, payload} that tells Telegram which commands a bot offers to these roles: in a scope (Telegram''s BotCommandScope), and for people whose Telegram speaks p_language, for null all others.';
