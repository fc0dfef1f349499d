create function flows.hook_dismiss(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_endpoint webhooks.endpoint := flows.hook_named(p_turn);
  v_count bigint;
begin
  if v_endpoint.id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'hooks.list';
  else
    v_count := webhooks.dismiss(v_endpoint.id, 'person:' || p_turn.person_id,
      case p_turn.word when 'hook_dismiss' then p_turn.argument::bigint end);
    v_outcome.toast := core.text(case v_count when 0 then 'hooks.dismissed_before' else 'hooks.dismissed' end, p_turn.locale,
      pg_catalog.jsonb_build_object('n', v_count));
  end if;
  return v_outcome;
end
$$;
comment on function flows.hook_dismiss(dialog.turn) is
  'Handler of what takes one delivery that was given up, or all of a webhook, off the list, in the admin''s name (audit).';
