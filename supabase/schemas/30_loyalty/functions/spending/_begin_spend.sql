create function loyalty._begin_spend(p_person_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform loyalty._check_client(p_person_id);
  perform ledger.lock_wallets(array[p_person_id]);
  perform loyalty._close_spend(s, case when s.expires_at <= core.now() then 'expired' else 'cancelled' end, 'rule:new_spend')
  from loyalty.spend s where s.person_id = p_person_id and s.status in ('asked', 'ready');
end
$$;
comment on function loyalty._begin_spend(bigint) is
  'Locks a client''s wallet and ends their open consent to spend, so that a new one can begin. KP310 no such client, KP311 blocked.';
