create function ledger._verify_seals() returns setof ledger.problem
language plpgsql stable set search_path = ''
as $$
declare
  v_day ledger.day;
  v_seal ledger.seal;
  v_hash bytea := ''::bytea;
  v_hash_found bytea;
  v_after bigint := 0;
  v_part integer;
  v_transfers bigint;
  v_next date;
begin
  for v_day in select * from ledger.day d where d.sealed_at is not null order by d.day loop
    if v_day.day <> v_next then
      return next row('day ' || v_next || ' is missing', null, null, v_next::text, v_day.day::text)::ledger.problem;
      v_after := null;
    elsif v_day.previous_hash <> v_hash then
      return next row(pg_catalog.format('day %s does not follow the day before', v_day.day), null, null,
        encode(v_hash, 'hex'), encode(v_day.previous_hash, 'hex'))::ledger.problem;
    end if;
    v_hash := v_day.previous_hash;
    v_part := 0;
    v_transfers := 0;
    for v_seal in select * from ledger.seal s where s.day = v_day.day order by s.part loop
      v_part := v_part + 1;
      v_hash_found := ledger._seal_hash(v_hash, v_seal);
      if v_seal.part <> v_part then
        return next row(pg_catalog.format('seal of %s, part %s is missing', v_day.day, v_part), null, null,
          v_part::text, v_seal.part::text)::ledger.problem;
        v_part := v_seal.part;
        v_after := null;
      elsif v_seal.hash <> v_hash_found then
        return next row(pg_catalog.format('seal of %s, part %s was altered', v_day.day, v_part), null, null,
          encode(v_seal.hash, 'hex'), encode(v_hash_found, 'hex'))::ledger.problem;
      end if;
      return query select * from ledger._verify_seal(v_seal, v_after);
      v_hash := v_seal.hash;
      v_after := v_seal.last_entry_id;
      v_transfers := v_transfers + cardinality(v_seal.transfer_ids);
    end loop;
    if v_part = 0 then
      v_hash := ledger._empty_day_hash(v_hash, v_day.day);
    end if;
    if v_day.hash <> v_hash or v_day.last_entry_id <> v_after or v_day.transfers <> v_transfers then
      return next row(pg_catalog.format('day %s was altered', v_day.day), null, null,
        concat_ws(' ', encode(v_hash, 'hex'), v_after, v_transfers),
        concat_ws(' ', encode(v_day.hash, 'hex'), v_day.last_entry_id, v_day.transfers))::ledger.problem;
    end if;
    v_hash := v_day.hash;
    v_after := v_day.last_entry_id;
    v_next := v_day.day + 1;
  end loop;
  return query
    select pg_catalog.format('seal of %s, part %s belongs to no sealed day', s.day, s.part), null::bigint, null::bigint,
      null::text, null::text
    from ledger.day d join ledger.seal s on s.day = d.day where d.sealed_at is null order by s.day, s.part;
end
$$;
comment on function ledger._verify_seals() is
  'Step of ledger.verify(): walks the sealed days and their seals in order, checks that each continues the chain, and compares the transfers of each. One seal is in memory at a time.';
