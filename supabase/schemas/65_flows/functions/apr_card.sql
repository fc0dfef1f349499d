create function flows.apr_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application := flows.apr_asked(p_turn);
  v_others bigint := (select count(*) from loyalty.application a where a.status = 'pending' and a.id is distinct from v_application.id);
  v_rows jsonb := '[]'::jsonb;
begin
  if v_application.id is null then
    v_outcome.text_key := 'approvals.none';
    return v_outcome;
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_application.id::text, 'name', v_application.name,
    'category', v_application.category, 'city', v_application.city, 'phone', v_application.phone,
    'person_html', flows.ppl_mention(v_application.person_id), 'at', flows.stat_time(v_application.applied_at, p_turn.locale),
    'others', v_others, 'decided_at', flows.stat_time(v_application.decided_at, p_turn.locale),
    'who', flows.set_actor(v_application.decided_by, p_turn.locale), 'reason', coalesce(v_application.reason, ''));
  if v_application.status = 'pending' then
    v_rows := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('loyalty.button.approve', p_turn.locale), 'apr_yes:' || v_application.id) || '{"style": "success"}',
      dialog.callback_button(core.text('loyalty.button.reject', p_turn.locale), 'apr_no:' || v_application.id)));
  else
    v_outcome.text_key := 'approvals.' || v_application.status;
    if v_application.partner_id is not null then
      v_rows := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('approvals.button.partner', p_turn.locale), 'par_card:' || v_application.partner_id)));
    end if;
  end if;
  if v_others > 0 then
    v_rows := v_rows || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('approvals.button.next', p_turn.locale), 'apr_next:' || v_application.id)));
  end if;
  v_outcome.buttons := v_rows;
  return v_outcome;
end
$$;
comment on function flows.apr_card(dialog.turn) is
  'View of one application: what it says and the buttons to decide; of a decided one who did, when and why. KP309 as flows.apr_asked().';
