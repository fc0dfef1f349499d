begin;
select plan(2);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select 'given' from ledger.post_one('test:give', 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 100, 'test');
create function pg_temp.transfer(p_key text) returns bigint language sql as $$
  insert into ledger.transfer (key, payload_hash, kind, occurred_at, recorded_at, actor, metadata)
  values (p_key, sha256('hand'), 'adjustment', core.now(), core.now(), 'hand', '{}') returning id
$$;
create temp table hand as select pg_temp.transfer('test:hand') as id;

select throws_ok($$ insert into ledger.entry (transfer_id, account_id, amount, balance_after, version, expires_at)
  select h.id, v.* from hand h, (values (pg_temp.bonuses(), 5, null::bigint, null::bigint, null::timestamptz), (pg_temp.wallet('olena'), -5, 95, 2, '2099-01-01')) v $$,
  'KP208', null, 'only a lot expires');
select is((select balance from ledger.account where id = pg_temp.wallet('olena')), 100::bigint, 'the balance stands');

select * from finish();
rollback;
