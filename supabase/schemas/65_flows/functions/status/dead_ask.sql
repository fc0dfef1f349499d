create function flows.dead_ask(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_letter gateway.dead_letters := flows.dead_letter(p_turn.argument);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('at', flows.stat_time(v_letter.at, p_turn.locale), 'bot', core.text('people.bot.' || v_letter.bot_id, p_turn.locale),
    'words_html', flows.dead_words(v_letter.direction, v_letter.code, p_turn.locale));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('dead.button.drop_now', p_turn.locale), 'dead_gone:' || p_turn.argument) || '{"style": "danger"}'));
  return v_outcome;
end
$$;
comment on function flows.dead_ask(dialog.turn) is 'View that asks whether a dead letter is to be dropped for good.';
