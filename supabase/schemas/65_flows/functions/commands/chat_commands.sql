create function flows.chat_commands(p_bot_id text, p_role text, p_locale text, p_chat_id bigint) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_scope jsonb := pg_catalog.jsonb_build_object('type', 'chat', 'chat_id', p_chat_id);
begin
  if p_role = 'stranger' then
    return pg_catalog.jsonb_build_object('method', 'deleteMyCommands', 'payload', pg_catalog.jsonb_build_object('scope', v_scope));
  end if;
  return flows.command_call(p_bot_id, case p_role when 'owner' then '{cashier, owner}' else array[p_role] end, p_locale, v_scope);
end
$$;
comment on function flows.chat_commands(text, text, text, bigint) is
  'The call {method, payload} that gives one chat the commands of its person''s role (cashier, owner, admin), or for a stranger takes them away.';
