create function loyalty.decline_spend(p_spend_id bigint, p_person_id bigint) returns loyalty.spend
language plpgsql volatile set search_path = ''
as $$
declare
  v_spend loyalty.spend := loyalty._lock_spend(p_spend_id);
begin
  if v_spend.person_id is distinct from p_person_id then
    perform core.raise_error('KP332', 'spend ' || p_spend_id);
  elsif v_spend.status = 'declined' then
    return v_spend;
  end if;
  perform loyalty._check_spend(v_spend);
  return loyalty._close_spend(v_spend, 'declined', 'person:' || p_person_id);
end
$$;
comment on function loyalty.decline_spend(bigint, bigint) is
  'The client says no to a cashier''s request, also after a yes that was not used yet; the cashier is told. Again, it returns the same. KP330 no such request, KP331 its time is over, KP332 it is somebody else''s, KP333 closed.';
