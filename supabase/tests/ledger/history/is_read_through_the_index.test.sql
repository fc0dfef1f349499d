begin;
select plan(1);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

select 'posted' from ledger.post(array(select row('test:' || i, 'adjustment', pg_temp.bonuses(), pg_temp.wallet(case when i % 2 = 0 then 'olena' else 'ivan' end), 1, null, null, 'test', null, null)::ledger.posting
  from generate_series(1, 2000) i));
analyze ledger.entry;
create function pg_temp.plan() returns setof text language plpgsql as $$
begin
  return query execute format('explain select * from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
    where e.account_id = %s and e.version < 500 order by e.version desc limit 10', pg_temp.wallet('olena'));
end
$$;
select ok(exists (select from pg_temp.plan() p where p like '%Index Scan Backward using entry_version_is_unique%'), 'however long it is');

select * from finish();
rollback;
