begin;
select plan(5);

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
create temp table shop as select ledger.open_account('partner', 'partner:7001') as id;
create function pg_temp.balance(p_name text) returns numeric language sql as $$ select balance from ledger.account_balance where name = p_name $$;
create function pg_temp.hold(p_key text, p_amount numeric, p_due_at timestamptz default null, p_when_due text default 'settle', p_expires_at timestamptz default null) returns bigint
language sql as $$ select ledger.open_hold(row(p_key, 'adjustment', (select id from shop), pg_temp.wallet('olena'), p_amount, p_expires_at, null, 'test', null, null), p_due_at, p_when_due) $$;

select pg_temp.give('test:a', 10, '2027-02-01', (select id from shop)), pg_temp.give('test:b', 20, '2027-02-01'), pg_temp.give('test:c', 5, '2027-02-01', (select id from shop), 'ivan');
select 'settled' from ledger.settle_hold(pg_temp.hold('test:h', 40, p_expires_at => '2027-02-01'), 'test');
select 'spent' from pg_temp.spend('test:spend', 15);
create temp table before as select pg_temp.balance('partner:7001') as shop, pg_temp.balance('programme:bonuses') as bonuses;
select is(pg_temp.expire('a', '2027-02-01'), 60::bigint, 'of both wallets');
select is(pg_temp.balance('partner:7001') - shop, 45::numeric, 'the shop: what was held, and the other person''s') from before;
select is(pg_temp.balance('programme:bonuses') - bonuses, 15::numeric, 'the programme: what was not spent of its own') from before;
select results_eq($$ select t.key::text, t.kind, c.amount from ledger.transfer t join ledger.entry c on c.transfer_id = t.id and c.amount > 0 where t.kind = 'expiry_return' order by c.amount $$,
  $$ values ('expiry:a:0:issuer:' || pg_temp.bonuses(), 'expiry_return', 15::bigint), ('expiry:a:0:issuer:' || (select id from shop), 'expiry_return', 45) $$, 'in one transfer each, through an account that keeps nothing');
select is_empty($$ select problem from ledger.verify() union all select 'kept' where pg_temp.balance('programme:breakage') <> 0 $$, 'the ledger is proved');

select * from finish();
rollback;
