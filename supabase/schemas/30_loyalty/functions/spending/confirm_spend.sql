create function loyalty.confirm_spend(p_spend_id bigint, p_person_id bigint, p_tell_cashier boolean default true)
returns loyalty.spend
language plpgsql volatile set search_path = ''
as $$
declare
  v_spend loyalty.spend := loyalty._lock_spend(p_spend_id);
begin
  if v_spend.person_id is distinct from p_person_id then
    perform core.raise_error('KP332', 'spend ' || p_spend_id);
  end if;
  perform loyalty._check_spend(v_spend);
  if v_spend.status = 'ready' then
    return v_spend;
  end if;
  perform loyalty._check_client(p_person_id);
  v_spend.expires_at := core.now() + pg_catalog.make_interval(secs => core.setting_integer('spend_code_seconds'));
  v_spend.hold_id := loyalty._put_aside(v_spend);
  update loyalty.spend s set status = 'ready', hold_id = v_spend.hold_id, expires_at = v_spend.expires_at
  where s.id = p_spend_id returning * into v_spend;
  if p_tell_cashier then
    perform loyalty._tell_cashier(v_spend, 'loyalty.spend.confirmed');
  end if;
  return v_spend;
end
$$;
comment on function loyalty.confirm_spend(bigint, bigint, boolean) is
  'The client agrees to a cashier''s request: its points are put aside, the cashier is told (unless p_tell_cashier is false: the caller makes the purchase at once) and has setting spend_code_seconds for the purchase. Again, it returns the same. KP330 no such request, KP331 its time is over, KP332 it is somebody else''s, KP333 closed, KP311 the client is blocked, KP207 more than the wallet has.';
