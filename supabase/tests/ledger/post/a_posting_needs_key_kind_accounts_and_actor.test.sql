begin;
select plan(9);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;

create function pg_temp.try(p ledger.posting) returns void language sql as 'select from ledger.post(array[p])';
create function pg_temp.good() returns ledger.posting language sql as $$
  select row('test:1', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 1, null, null, 'test', null, null)::ledger.posting
$$;
select throws_ok(format('select pg_temp.try(jsonb_populate_record(pg_temp.good(), %L))', v), 'KP201', null, 'not with ' || left(v, 30))
from unnest(array['{"key": null}', '{"key": ""}', '{"key": "' || repeat('k', 201) || '"}', '{"kind": null}', '{"debit_account": null}',
  '{"credit_account": null}', '{"actor": ""}', '{"metadata": []}']) v;
select is(ledger.balance((select person from wallet where name = 'olena')), 0::bigint, 'nothing was posted');

select * from finish();
rollback;
