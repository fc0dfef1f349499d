begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table code as select * from loyalty.open_spend_code(tests.who('anna'), 80);
create function pg_temp.try(p_spend bigint) returns text language sql as $$
  select format('select loyalty.purchase(''test:1'', %s, %s, %s, 10000, 30, p_spend_id => %s)', tests.shop(), tests.who('anna'), tests.who('vera'), p_spend)$$;
select core.set_clock('2026-11-21 10:05+00');
select throws_ok(pg_temp.try((select id from code)), 'KP331', null, 'before the job');
select 'expired' from loyalty.expire_spends();
select throws_ok(pg_temp.try((select id from code)), 'KP331', null, 'after it');
create temp table asked as select * from loyalty.ask_spend(tests.shop(), tests.who('vera'), tests.who('anna'), 10000, 30);
select throws_ok(pg_temp.try((select id from asked)), 'KP333', null, 'a request that waits for its yes');
select is(tests.balance(), 100::bigint, 'no point was spent');

select * from finish();
rollback;
