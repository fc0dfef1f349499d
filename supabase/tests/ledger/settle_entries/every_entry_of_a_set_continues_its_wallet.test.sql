begin;
select plan(1);

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
create temp table hand as select pg_temp.transfer('test:1') as a, pg_temp.transfer('test:2') as b;
select throws_ok($$ insert into ledger.entry (transfer_id, account_id, amount, balance_after, version, expires_at)
  select v.* from hand h, lateral (values (h.a, pg_temp.bonuses(), 150, null::bigint, null::bigint, null::timestamptz), (h.a, pg_temp.wallet('olena'), -150, 0, 2, null),
    (h.b, pg_temp.bonuses(), -150, null, null, null), (h.b, pg_temp.wallet('olena'), 150, 100, 3, 'infinity')) v $$,
  'KP214', null, 'a balance in between cannot be made up');

select * from finish();
rollback;
