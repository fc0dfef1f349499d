begin;
select plan(5);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table first as select * from loyalty.open_spend_code(tests.who('anna'), 60);
create temp table second as select * from loyalty.open_spend_code(tests.who('anna'), 100);
select is((select status from loyalty.spend where id = (select id from first)), 'cancelled', 'the first is over');
select is(tests.balance(), 0::bigint, 'its points came back in time for the second');
select is((select count(*) from loyalty.spend where person_id = tests.who('anna') and status = 'ready'), 1::bigint, 'one is open');
select core.set_clock('2026-11-21 10:06+00');
select loyalty.open_spend_code(tests.who('anna'), 10);
select is((select status from loyalty.spend where id = (select id from second)), 'expired', 'one whose time was over has expired');
select is(tests.balance(), 90::bigint, 'and its points are back, too');

select * from finish();
rollback;
