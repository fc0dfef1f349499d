begin;
select plan(3);

create temp table wallet as
select v.name, p.id as person, ledger.open_wallet(p.id) as id
from (values (7000000001, 'olena'), (7000000002, 'ivan')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name)) p;
create function pg_temp.wallet(p_name text) returns bigint language sql as 'select id from wallet where name = p_name';
create function pg_temp.bonuses() returns bigint language sql as $$ select ledger.account_id('programme:bonuses') $$;

select is(ledger.open_wallet((select person from wallet where name = 'ivan')), pg_temp.wallet('ivan'), 'asked again, it is the same');
select results_eq($$ select kind, balance, version from ledger.account where id = pg_temp.wallet('ivan') $$, $$ values ('wallet', 0::bigint, 0::bigint) $$, 'it opens empty');
select throws_ok($$ insert into ledger.account (person_id, balance, version, opened_at) select person, 0, 0, core.now() from wallet $$, '23505', null, 'a second cannot be');

select * from finish();
rollback;
