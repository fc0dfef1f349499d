begin;
select plan(9);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;

create function pg_temp.try(p_amount numeric) returns bigint language sql as $$
  select credit_balance from ledger.post_one('test:' || coalesce(p_amount::text, 'null'), 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), p_amount, 'test')
$$;
select throws_ok(format('select pg_temp.try(%s)', a), 'KP202', null, 'not ' || a)
from unnest(array['0', '-1', 'null', '1.5', '1000000000001', '9007199254740993', '''NaN''']) a;
select is(pg_temp.try(1), 1::bigint, '1 is');
select is(pg_temp.try(1000000000000), 1000000000001, '10^12 is');

select * from finish();
rollback;
