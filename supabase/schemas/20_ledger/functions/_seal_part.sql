create function ledger._seal_part(p_day date, p_part integer, p_previous bytea, p_after bigint, p_last bigint)
returns ledger.seal
language plpgsql volatile
set search_path = ''
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
declare
  v_firsts bigint[];
  v_seal ledger.seal;
begin
  v_firsts := array(
    select e.id from ledger.entry e
    where e.id > p_after and e.id <= p_last
      and not exists (select from ledger.entry f where f.transfer_id = e.transfer_id and f.id < e.id)
    order by e.id limit 1001);
  v_seal.day := p_day;
  v_seal.part := p_part;
  v_seal.last_entry_id := case when cardinality(v_firsts) > 1000 then v_firsts[1000] else p_last end;
  select coalesce(array_agg(l.transfer_id order by l.first_entry_id), '{}'),
    coalesce(array_agg(l.digest order by l.first_entry_id), '{}')
  into v_seal.transfer_ids, v_seal.digests
  from ledger._leaves(array(
    select e.transfer_id from unnest(v_firsts[:1000]) f (id) join ledger.entry e on e.id = f.id)) l;
  v_seal.hash := ledger._seal_hash(p_previous, v_seal);
  insert into ledger.seal select v_seal.*;
  return v_seal;
end
$$;
comment on function ledger._seal_part(date, integer, bytea, bigint, bigint) is
  'Writes the next seal of a day: up to 1000 transfers whose first entry is after p_after and not after p_last, the last one of the day.';
