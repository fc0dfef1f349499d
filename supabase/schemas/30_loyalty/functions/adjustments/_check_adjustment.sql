create function loyalty._check_adjustment(p_person_id bigint, p_amount bigint) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  if not exists (select from people.person p where p.id = p_person_id and p.telegram_id is not null) then
    perform core.raise_error('KP102', coalesce(p_person_id::text, 'null'));
  end if;
  perform ledger.lock_wallets(array[p_person_id]);
  if p_amount < 0 and ledger.balance(p_person_id) + p_amount < 0 then
    perform core.raise_error('KP351', pg_catalog.format('person %s, %s points', p_person_id, p_amount));
  end if;
end
$$;
comment on function loyalty._check_adjustment(bigint, bigint) is
  'Locks the wallet of an adjustment and sees that it stays at zero or above. KP102 no such person, or their data was deleted; KP351 more than the wallet has.';
