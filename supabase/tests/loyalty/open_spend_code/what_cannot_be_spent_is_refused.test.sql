begin;
select plan(10);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

select core.set_setting('spend_minimum_points', '20', 'test');
create function pg_temp.code(p_person text, p_points text) returns text language sql as $$
  select format('select loyalty.open_spend_code(%s, %s)', coalesce(tests.who(p_person), -1), p_points)$$;
select throws_ok(pg_temp.code('anna', '101'), 'KP207', null, 'more than the wallet has');
select throws_ok(pg_temp.code('oleh', '20'), 'KP207', null, 'of nothing');
select throws_ok(pg_temp.code('anna', '19'), 'KP334', null, 'below the minimum');
select throws_ok(pg_temp.code('anna', '20.5'), 'KP318', null, 'no whole points');
select throws_ok(pg_temp.code('anna', '-1'), 'KP318', null, 'below nothing');
select throws_ok(pg_temp.code('anna', 'null'), 'KP318', null, 'none');
select throws_ok(pg_temp.code('nobody', '20'), 'KP310', null, 'nobody');
update people.person set blocked_at = core.now() where id = tests.who('anna');
select throws_ok(pg_temp.code('anna', '20'), 'KP311', null, 'a blocked client');
select is(tests.balance(), 100::bigint, 'nothing was put aside');
select is_empty('select * from loyalty.spend', 'nor consented to');

select * from finish();
rollback;
