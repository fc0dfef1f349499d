create function loyalty.cancel_spend(p_spend_id bigint, p_actor text) returns loyalty.spend
language plpgsql volatile set search_path = ''
as $$
declare
  v_spend loyalty.spend := loyalty._lock_spend(p_spend_id);
begin
  if p_actor is null or p_actor like 'person:%'
    and p_actor is distinct from 'person:' || v_spend.person_id and p_actor is distinct from 'person:' || v_spend.cashier_id then
    perform core.raise_error('KP332', pg_catalog.format('spend %s, %s', p_spend_id, p_actor));
  elsif v_spend.status = 'cancelled' then
    return v_spend;
  end if;
  perform loyalty._check_spend(v_spend);
  return loyalty._close_spend(v_spend, 'cancelled', p_actor);
end
$$;
comment on function loyalty.cancel_spend(bigint, text) is
  'Takes an open code or request back: the client or the cashier who asked (person:<id>), or a role; what was put aside comes back. Again, it returns the same. KP330 no such consent, KP331 its time is over, KP332 another person, KP333 used or declined.';
