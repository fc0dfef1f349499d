create function ledger.take_back(p_key text, p_amount bigint, p_new_key text, p_actor text, p_reason text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_hold ledger.hold;
  v_transfer_id bigint;
  v_postings ledger.posting[];
  v_replayed boolean;
  v_points bigint;
begin
  select h.id into v_hold.id from ledger.hold h where h.key = p_key;
  if v_hold.id is null then
    select t.id into v_transfer_id from ledger.transfer t where t.key = p_key;
    if v_transfer_id is null then
      perform core.raise_error('KP210', 'key ' || coalesce(p_key, 'null'));
    end if;
    perform from ledger.reverse(v_transfer_id, p_new_key, p_actor, p_reason, p_amount);
  else
    v_hold := ledger._lock_hold(v_hold.id);
    -- A repetition is of the time when the points were still held, though the hold may be settled now.
    if v_hold.status = 'settled' and not exists (
        select from ledger.transfer t where t.key = p_new_key and t.reverses = v_hold.transfer_id) then
      v_postings := array[
        ledger._reversal(v_hold.settled_transfer_id, p_new_key, p_amount, p_actor, p_reason),
        ledger._reversal(v_hold.transfer_id, p_new_key || ':held', p_amount, p_actor, p_reason)];
    else
      v_postings := array[ledger._reversal(v_hold.transfer_id, p_new_key, p_amount, p_actor, p_reason)];
    end if;
    select p.replayed into v_replayed from ledger.post(v_postings) p limit 1;
  end if;
  select e.amount into v_points from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0
  where t.key = p_new_key;
  if v_hold.status = 'open' and not v_replayed then
    update ledger.hold h set amount_left = h.amount_left - v_points,
      status = case when h.amount_left > v_points then 'open' else 'released' end,
      closed_at = case when h.amount_left > v_points then null else core.now() end
    where h.id = v_hold.id;
  end if;
  return v_points;
end
$$;
comment on function ledger.take_back(text, bigint, text, text, text) is
  'Takes back points of what was posted or is held under a key: of a transfer by a part reversal, of an open hold by giving back from it, of a settled hold by both. Amount in points, null for all that is left; returns the points taken back, and the same again for the same new key (at most 195 characters). The wallet may go below zero. KP202 amount, KP206 new key used for something else, KP210 nothing under that key, KP211 nothing is left, KP212 not to be taken back, KP218 less is left than that.';
