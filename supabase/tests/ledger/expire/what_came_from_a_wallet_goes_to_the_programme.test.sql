begin;
select plan(2);

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

select pg_temp.give('test:a', 100, null), pg_temp.give('test:gift', 40, '2027-02-01', pg_temp.wallet('olena'), 'ivan');
select is(pg_temp.expire('a', '2027-02-01'), 40::bigint, 'a gift that was not spent');
select is((select balance from ledger.account_balance where name = 'programme:bonuses'), -60::numeric, 'is the programme''s');

select * from finish();
rollback;
