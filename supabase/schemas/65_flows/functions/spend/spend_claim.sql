create function flows.spend_claim(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if p_turn.argument !~ '^[0-9]{1,18}-[0-9]{1,18}(-[0-9]{1,18})?$' then
    return dialog.stale(p_turn);
  end if;
  perform loyalty.claim_reward(p_turn.person_id, pg_catalog.split_part(p_turn.argument, '-', 1)::bigint,
    pg_catalog.format('client:%s:%s', p_turn.chat_id, p_turn.argument),
    nullif(pg_catalog.split_part(p_turn.argument, '-', 3), '')::bigint);
  return v_outcome;
end
$$;
comment on function flows.spend_claim(dialog.turn) is
  'Handler of the button that takes a reward; reward and update of the screen are the key, the price is the one they saw (older buttons bear none). The refusals of loyalty.claim_reward().';
