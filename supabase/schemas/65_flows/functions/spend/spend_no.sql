create function flows.spend_no(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_spend loyalty.spend;
begin
  if p_turn.argument !~ '^[0-9]{1,18}$' then
    return dialog.stale(p_turn);
  end if;
  select * into v_spend from loyalty.spend s where s.id = p_turn.argument::bigint and s.method = 'request';
  if v_spend.id is null then
    return dialog.stale(p_turn);
  end if;
  v_outcome.next_state := 'spend.told';
  if v_spend.person_id = p_turn.person_id and v_spend.status <> 'declined'
    and (v_spend.status not in ('asked', 'ready') or v_spend.expires_at <= p_turn.at) then
    v_outcome.text_key := 'spend.request_over';
    return v_outcome;
  end if;
  perform loyalty.decline_spend(p_turn.argument::bigint, p_turn.person_id);
  v_outcome.text_key := 'spend.declined';
  return v_outcome;
end
$$;
comment on function flows.spend_no(dialog.turn) is
  'Handler of a client''s No to a cashier''s request; the cashier is told; too late, it says so. The refusals of loyalty.decline_spend().';
