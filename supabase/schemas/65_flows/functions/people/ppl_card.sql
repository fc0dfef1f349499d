create function flows.ppl_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person := flows.ppl_desk(p_turn);
  v_id bigint := v_person.id;
  v_is_admin boolean := v_id in (select a from flows.adm_people() a);
  v_rows jsonb;
begin
  v_outcome.params := flows.ppl_params(v_person, p_turn.locale);
  v_rows := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('people.button.timeline', p_turn.locale), 'ppl_timeline:' || v_id)));
  if v_person.telegram_id is null then
    v_outcome.text_key := 'people.card_deleted';
  else
    v_rows := v_rows
      || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('people.button.adjust', p_turn.locale), 'ppl_adjust:' || v_id),
        dialog.callback_button(core.text(
          case when v_person.blocked_at is null then 'people.button.block' else 'people.button.unblock' end, p_turn.locale), 'ppl_block:' || v_id)))
      || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('people.button.sessions', p_turn.locale), 'ppl_sessions:' || v_id),
        dialog.callback_button(core.text('people.button.language', p_turn.locale), 'ppl_language:' || v_id)));
    if v_is_admin and flows.adm_is_chief(p_turn.person_id) and not flows.adm_is_chief(v_id) then
      v_rows := v_rows || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('admins.button.unname', p_turn.locale), 'adm_ask:' || v_id)));
    elsif not v_is_admin and v_person.blocked_at is null and flows.adm_is_chief(p_turn.person_id) then
      v_rows := v_rows || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('admins.button.name', p_turn.locale), 'ppl_admin:' || v_id)));
    end if;
  end if;
  if exists (select from flows.admin_desk d where d.person_id = p_turn.person_id and d.query is not null) then
    v_rows := v_rows || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('people.button.list', p_turn.locale), 'ppl_list')));
  end if;
  v_outcome.buttons := v_rows;
  return v_outcome;
end
$$;
comment on function flows.ppl_card(dialog.turn) is
  'View of a person: who they are, their points, their partners, and what an admin can do for them; a chief also names administrators here. KP102 as flows.ppl_desk().';
