create function ledger.schedule_hold(p_hold_id bigint, p_due_at timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_hold ledger.hold := ledger._lock_hold(p_hold_id);
begin
  if v_hold.status <> 'open' then
    perform core.raise_error('KP219', 'hold ' || p_hold_id);
  end if;
  update ledger.hold h set due_at = p_due_at where h.id = p_hold_id;
end
$$;
comment on function ledger.schedule_hold(bigint, timestamptz) is
  'Says when an open hold is settled or released by itself, as it was opened for; null: somebody has to decide. KP210 no such hold, KP219 it is closed.';
