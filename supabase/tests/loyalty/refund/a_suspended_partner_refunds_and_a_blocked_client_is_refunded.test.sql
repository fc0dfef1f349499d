begin;
select plan(1);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table bought as select tests.purchase('test:1', 100000, 40) as id;
update loyalty.partner set status = 'suspended' where id = tests.shop();
update people.person set blocked_at = core.now() where id = tests.who('anna');
create temp table done as select r.* from bought, tests.refund(bought.id, 100000) r;
select is(tests.balance(), 100::bigint, 'everything is as before');

select * from finish();
rollback;
