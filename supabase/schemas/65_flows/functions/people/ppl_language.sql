create function flows.ppl_language(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person := flows.ppl_desk(p_turn);
  v_id bigint := v_person.id;
begin
  v_outcome.params := pg_catalog.jsonb_build_object(
    'name', loyalty.staff_name(v_id), 'language', core.text('flows.button.' || v_person.locale, p_turn.locale));
  select pg_catalog.jsonb_build_array(pg_catalog.jsonb_agg(
      dialog.callback_button(core.text('flows.button.' || l.locale, p_turn.locale), 'ppl_speak:' || l.ref) order by l.n))
    || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('people.button.card', p_turn.locale), 'ppl_card:' || v_id)))
  into v_outcome.buttons
  from (select v.locale, v.n, v_id || '.' || v.locale as ref
    from pg_catalog.unnest('{ru,uk,en}'::text[]) with ordinality v (locale, n)) l;
  return v_outcome;
end
$$;
comment on function flows.ppl_language(dialog.turn) is 'View of the languages that the bots can speak to a person in. KP102 as flows.ppl_desk().';
