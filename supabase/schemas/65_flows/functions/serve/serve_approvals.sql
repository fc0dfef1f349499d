create function flows.serve_approvals(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.current_partner(p_turn);
  v_approval flows.approval;
  v_lines text[] := '{}'::text[];
begin
  perform loyalty.require_owner(v_partner_id, 'person:' || p_turn.person_id);
  v_outcome.buttons := '[]';
  for v_approval in
    select * from flows.approval a where a.partner_id = v_partner_id and a.status = 'asked' and a.expires_at > p_turn.at
    order by a.id limit 5
  loop
    v_lines := v_lines || (cardinality(v_lines) + 1 || '. '
      || core.text('serve.approval_line', p_turn.locale, flows.serve_approval_params(v_approval, p_turn.locale)));
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(cardinality(v_lines) || '. ' || core.text('serve.button.approve', p_turn.locale), 'ap_yes:' || v_approval.id),
      dialog.callback_button(cardinality(v_lines) || '. ' || core.text('serve.button.decline', p_turn.locale), 'ap_no:' || v_approval.id)));
  end loop;
  if v_lines = '{}' then
    v_outcome.text_key := 'serve.approvals_none';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', pg_catalog.array_to_string(v_lines, E'\n'));
  return v_outcome;
end
$$;
comment on function flows.serve_approvals(dialog.turn) is
  'View of the sales that wait for an owner''s approval, the oldest five. KP304 the person is no owner; KP303 and KP395.';
