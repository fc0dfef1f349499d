create function dialog.save_step(p_turn dialog.turn, p_before dialog.session, p_move dialog.move) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_after dialog.session := p_move.session;
begin
  -- No session is left when the person had their data deleted just now; then no step is noted either.
  with saved as (
    update dialog.session s set
      state_id = v_after.state_id, form_id = v_after.form_id, step = v_after.step, draft = v_after.draft,
      version = v_after.version, expires_at = v_after.expires_at, album_id = v_after.album_id, updated_at = p_turn.at,
      last_command = dialog.command_of(p_turn)
    where s.bot_id = p_turn.bot_id and s.chat_id = p_turn.chat_id and s.user_id = p_turn.user_id
    returning s.person_id
  )
  insert into dialog.step_log (at, bot_id, person_id, update_id, state_from, state_to, kind, word, step, handler)
  select p_turn.at, p_turn.bot_id, saved.person_id, p_turn.update_id, p_before.state_id, v_after.state_id, p_turn.kind,
    pg_catalog.left(p_turn.word, 64), v_after.step, p_move.handler
  from saved;
end
$$;
comment on function dialog.save_step(dialog.turn, dialog.session, dialog.move) is 'Stores where a conversation went, and notes the step.';
