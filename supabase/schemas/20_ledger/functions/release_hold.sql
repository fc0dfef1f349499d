create function ledger.release_hold(p_hold_id bigint, p_actor text, p_reason text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_hold ledger.hold := ledger._lock_hold(p_hold_id);
  v_key text := v_hold.key || ':released';
begin
  if v_hold.status = 'settled' then
    perform core.raise_error('KP219', 'hold ' || p_hold_id);
  elsif v_hold.status = 'released' then
    return coalesce((select e.amount from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0
      where t.key = v_key), 0);
  end if;
  perform from ledger.post(array[ledger._reversal(v_hold.transfer_id, v_key, v_hold.amount_left, p_actor, p_reason)]);
  update ledger.hold h set status = 'released', amount_left = 0, closed_at = core.now() where h.id = p_hold_id;
  return v_hold.amount_left;
end
$$;
comment on function ledger.release_hold(bigint, text, text) is
  'Gives the points of a hold that are left back to where they came from and returns how many. Again, it returns the same (0 when they had been taken back bit by bit). KP210 no such hold, KP219 it was settled.';
