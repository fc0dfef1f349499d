begin;
select plan(2);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;

create function pg_temp.fill(p_from integer, p_to integer) returns bigint language sql as $$
  select max(credit_balance) from ledger.post(array(
    select row('test:' || i, 'adjustment', pg_temp.bonuses(), pg_temp.wallet('olena'), 1000000000000, null, null, 'test', null, null)::ledger.posting
    from generate_series(p_from, p_to) i))
$$;
select is(pg_temp.fill(1, 9007), 9007000000000000, 'up to 2^53 - 1');
select throws_ok('select pg_temp.fill(9008, 9008)', 'KP209', null, 'and not beyond');

select * from finish();
rollback;
