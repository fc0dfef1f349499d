create function flows.rev_credit(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_parts text[] := pg_catalog.string_to_array(p_turn.argument, ':');
begin
  if p_turn.argument !~ '^[0-9]{1,18}:[0-9]{1,18}:[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  perform payments.decide_credit(v_parts[1]::bigint, v_parts[2]::bigint, nullif(v_parts[3]::bigint, 0), 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('review.credited', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.rev_credit(dialog.turn) is
  'Handler of "Credit": the payment is that person''s, in the admin''s name. The refusals of payments.decide_credit().';
