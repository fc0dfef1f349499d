create function ledger.settle_hold(p_hold_id bigint, p_actor text, p_amount bigint default null) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_hold ledger.hold := ledger._lock_hold(p_hold_id);
  v_amount bigint := coalesce(p_amount, v_hold.amount_left);
  v_now timestamptz := core.now();
  v_postings ledger.posting[];
  v_transfer_id bigint;
begin
  if v_hold.status = 'settled' then
    return v_hold.settled_transfer_id;
  elsif v_hold.status = 'released' then
    perform core.raise_error('KP219', 'hold ' || p_hold_id);
  elsif v_amount > v_hold.amount_left then
    perform core.raise_error('KP218', pg_catalog.format('hold %s, %s of %s', p_hold_id, v_amount, v_hold.amount_left));
  end if;
  v_postings := array[ledger._settling(v_hold, v_amount, p_actor, v_now)];
  if v_amount < v_hold.amount_left then
    v_postings := v_postings || ledger._reversal(
      v_hold.transfer_id, v_hold.key || ':rest', v_hold.amount_left - v_amount, p_actor, null);
  end if;
  select p.transfer_id into v_transfer_id from ledger.post(v_postings) p limit 1;
  update ledger.hold h set status = 'settled', amount_left = 0, settled_transfer_id = v_transfer_id, closed_at = v_now
  where h.id = p_hold_id;
  return v_transfer_id;
end
$$;
comment on function ledger.settle_hold(bigint, text, bigint) is
  'Brings the points of a hold to where they were going, under the posting''s own key, and returns the transfer. The amount is in points; null is all that is left, and what is not settled goes back at once. Again, it returns the same. Points that expire meanwhile live one more day. KP202 amount, KP206 the key was posted by other means, KP210 no such hold, KP218 less is left, KP219 it was released.';
