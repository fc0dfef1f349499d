create function flows.dead_item(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_letter gateway.dead_letters := flows.dead_letter(p_turn.argument);
begin
  v_outcome.params := pg_catalog.jsonb_build_object(
    'title', core.text('dead.title.' || v_letter.direction, p_turn.locale), 'at', flows.stat_time(v_letter.at, p_turn.locale),
    'bot', core.text('people.bot.' || v_letter.bot_id, p_turn.locale), 'words_html', flows.dead_words(v_letter.direction, v_letter.code, p_turn.locale),
    'detail_html', flows.dead_detail(v_letter, p_turn.locale), 'advice', core.text('dead.advice.' || v_letter.direction, p_turn.locale));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('dead.button.retry', p_turn.locale), 'dead_retry:' || p_turn.argument),
    dialog.callback_button(core.text('dead.button.drop', p_turn.locale), 'dead_drop:' || p_turn.argument)));
  return v_outcome;
end
$$;
comment on function flows.dead_item(dialog.turn) is 'View of a dead letter: what, when, why in words, for whom, and what can be done.';
