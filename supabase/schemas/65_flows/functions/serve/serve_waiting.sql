create function flows.serve_waiting(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_spend loyalty.spend;
begin
  select * into v_spend from loyalty.spend s
  where s.cashier_id = p_turn.person_id and s.status = 'asked' and s.expires_at > p_turn.at order by s.id desc limit 1;
  if v_spend.id is null then
    v_outcome.text_key := 'serve.next';
    return v_outcome;
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('client', flows.serve_name(v_spend.person_id),
    'time', pg_catalog.to_char(v_spend.expires_at at time zone core.setting_text('time_zone'), 'HH24:MI:SS'));
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('loyalty.button.without_points', p_turn.locale), 'serve_plain:' || v_spend.id)),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('serve.button.cancel_request', p_turn.locale), 'serve_cancel:' || v_spend.id)));
  return v_outcome;
end
$$;
comment on function flows.serve_waiting(dialog.turn) is
  'View while a client is asked: until when they may answer, and how to go on without points or take the request back.';
