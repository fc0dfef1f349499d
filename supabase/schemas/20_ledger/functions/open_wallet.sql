create function ledger.open_wallet(p_person_id bigint) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  select a.id into v_id from ledger.account a where a.person_id = p_person_id;
  if v_id is not null then
    return v_id;
  end if;
  insert into ledger.account (person_id, balance, version, opened_at)
  select p.id, 0, 0, core.now() from people.person p where p.id = p_person_id
  on conflict (person_id) do nothing
  returning id into v_id;
  if v_id is null then
    select a.id into v_id from ledger.account a where a.person_id = p_person_id;
  end if;
  if v_id is null then
    perform core.raise_error('KP216', coalesce('person ' || p_person_id, 'null'));
  end if;
  return v_id;
end
$$;
comment on function ledger.open_wallet(bigint) is
  'The account number of a person''s wallet, opened empty when there is none; two calls at once give one wallet. KP216 no such person.';
