begin;
select plan(14);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create function pg_temp.ask(p_cashier text, p_client text, p_bill text, p_points text, p_receipt text default null) returns text language sql as $$
  select format('select loyalty.ask_spend(%s, %s, %s, %s, %s, %L)', tests.shop(), tests.who(p_cashier), coalesce(tests.who(p_client), -1), p_bill, p_points, p_receipt)$$;
select throws_ok(pg_temp.ask('vera', 'anna', '0', '10'), 'KP312', null, 'no bill');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '1.5'), 'KP318', null, 'no whole points');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '0'), 'KP334', null, 'nothing to spend');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '51'), 'KP319', null, 'more than half of the bill');
select throws_ok(pg_temp.ask('vera', 'anna', '1000000', '101'), 'KP319', null, 'more than the wallet has');
select throws_ok(pg_temp.ask('vera', 'vera', '10000', '10'), 'KP321', null, 'the cashier''s own points');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '10', repeat('9', 65)), 'KP325', null, 'a receipt that is too long');
select throws_ok(pg_temp.ask('oleh', 'anna', '10000', '10'), 'KP302', null, 'somebody who does not work there');
select throws_ok(pg_temp.ask('vera', 'nobody', '10000', '10'), 'KP310', null, 'nobody');
update loyalty.staff set status = 'suspended' where person_id = tests.who('vera');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '10'), 'KP303', null, 'a suspended cashier');
update loyalty.staff set status = 'active' where person_id = tests.who('vera');
update people.person set blocked_at = core.now() where id = tests.who('anna');
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '10'), 'KP311', null, 'a blocked client');
update people.person set blocked_at = null where id = tests.who('anna');
update loyalty.partner set status = 'suspended' where id = tests.shop();
select throws_ok(pg_temp.ask('vera', 'anna', '10000', '10'), 'KP301', null, 'a suspended partner');
select is_empty('select * from loyalty.spend', 'nothing was asked');
select is(tests.told('anna'), null, 'and nobody');

select * from finish();
rollback;
