create function flows.bc_test(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_broadcast outreach.broadcast := flows.bc_desk(p_turn);
  v_id bigint := v_broadcast.id;
begin
  if not exists (select from dialog.session s
      where s.bot_id = 'client' and s.chat_id = p_turn.user_id and s.user_id = p_turn.user_id)
    or exists (select from gateway.chat c
      where c.bot_id = 'client' and c.chat_id = p_turn.user_id and c.unreachable_at is not null) then
    v_outcome.text_key := 'broadcast.test_closed';
    v_outcome.params := pg_catalog.jsonb_build_object('id', v_id::text);
    v_outcome.buttons := pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
        'text', core.text('broadcast.button.client_bot', p_turn.locale), 'url', flows.bot_link('client', 'menu'))),
      pg_catalog.jsonb_build_array(dialog.callback_button(core.text('broadcast.button.test', p_turn.locale), 'bc_test:' || v_id)),
      pg_catalog.jsonb_build_array(dialog.callback_button(core.text('broadcast.button.draft', p_turn.locale), 'bc_open:' || v_id)));
    return v_outcome;
  end if;
  perform outreach.try_out(v_id, p_turn.user_id);
  v_outcome.toast := core.text('broadcast.test_sent', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.bc_test(dialog.turn) is
  'Handler of the test: the client bot sends the broadcast to the admin alone. An admin who has not opened the client bot, or has blocked it, reads so, with the way there: it cannot write to them. KP558 its picture is not copied yet.';
