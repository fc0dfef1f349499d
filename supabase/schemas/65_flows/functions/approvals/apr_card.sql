create function flows.apr_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application := flows.apr_application(p_turn.argument);
  v_before loyalty.application;
begin
  v_outcome.params := flows.apr_params(v_application, p_turn.locale);
  if v_application.status = 'approved' then
    v_outcome.text_key := 'approvals.card_approved';
    return v_outcome;
  elsif v_application.status = 'rejected' then
    v_outcome.text_key := 'approvals.card_rejected';
    return v_outcome;
  end if;
  select * into v_before from loyalty.application a
  where a.person_id = v_application.person_id and a.status = 'rejected' order by a.decided_at desc limit 1;
  v_outcome.params := v_outcome.params || pg_catalog.jsonb_build_object('before_html', case when v_before.id is null then ''
    else E'\n\n' || core.text('approvals.before', p_turn.locale, flows.apr_params(v_before, p_turn.locale)) end);
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('approvals.button.approve', p_turn.locale), 'apr_ask:' || v_application.id) || '{"style": "success"}',
    dialog.callback_button(core.text('approvals.button.reject', p_turn.locale), 'apr_no:' || v_application.id)));
  return v_outcome;
end
$$;
comment on function flows.apr_card(dialog.turn) is
  'View of one application: who, what and where, why the person was turned down before; of one that is decided, who decided what.';
