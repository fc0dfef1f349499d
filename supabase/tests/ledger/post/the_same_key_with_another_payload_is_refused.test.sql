begin;
select plan(9);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');

create function pg_temp.good() returns ledger.posting language sql as $$
  select row('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, null, null, 'test', null, null)::ledger.posting
$$;
select is((select replayed from ledger.post(array[pg_temp.good()])), true, 'the very same is a replay');
select throws_ok(format('select * from ledger.post(array[jsonb_populate_record(pg_temp.good(), %L)])', v), 'KP206', null, 'not with ' || v)
from unnest(array['{"kind": "welcome"}', '{"amount": 101}', '{"actor": "other"}', '{"metadata": {"a": 1}}', '{"expires_at": "2099-01-01"}',
  '{"occurred_at": "2026-01-01"}', format('{"credit_account": %s}', pg_temp.wallet('ivan'))]) v;
select is(ledger.balance((select person from wallet where name = 'olena')), 100::bigint, 'nothing was posted');

select * from finish();
rollback;
