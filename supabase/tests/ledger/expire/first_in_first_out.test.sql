begin;
select plan(6);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;
select core.set_clock('2027-01-01 00:00+00');
create function pg_temp.give(p_key text, p_amount numeric, p_expires_at timestamptz, p_from bigint default pg_temp.bonuses(), p_to text default 'olena') returns void
language sql as $$ select ledger.post_one(p_key, 'adjustment', p_from, pg_temp.wallet(p_to), p_amount, 'test', p_expires_at) $$;
create function pg_temp.spend(p_key text, p_amount numeric) returns void
language sql as $$ select ledger.post_one(p_key, 'adjustment', pg_temp.wallet('olena'), pg_temp.bonuses(), p_amount, 'test') $$;
create function pg_temp.expire(p_run text, p_at timestamptz) returns bigint language sql as $$ select points from ledger.expire(p_at, 0, 1000, p_run) $$;

select pg_temp.give('test:b', 50, '2027-03-01'), pg_temp.give('test:a', 100, '2027-02-01'), pg_temp.give('test:c', 5, null);
select 'spent' from pg_temp.spend('test:spend', 70);
select is(pg_temp.expire('before', '2027-01-31 23:59:59'), 0::bigint, 'nothing before its time');
select is(pg_temp.expire('first', '2027-02-01'), 30::bigint, 'what is unspent of those that expire');
select results_eq($$ select t.kind, t.occurred_at, e.amount, e.expires_at from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.account_id = pg_temp.wallet('olena') where t.key = 'expiry:first:' || pg_temp.wallet('olena') $$,
  $$ values ('expiry', '2027-02-01'::timestamptz, -30::bigint, null::timestamptz) $$, 'by an ordinary entry');
select is(pg_temp.expire('second', '2027-03-01'), 50::bigint, 'then the others');
select is(pg_temp.expire('last', '9999-01-01'), 0::bigint, 'never is never');
select is_empty('select * from ledger.verify()', 'the ledger is proved');

select * from finish();
rollback;
