begin;
select plan(3);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('anna');

update people.person set registered_at = core.now(), name = first_name;
select tests.give_lot('anna', '1', 20, '2026-12-01 00:00+02'), tests.give_lot('anna', '2', 20, '2026-11-10 00:00+02');
select core.set_clock('2026-11-03 12:00+02');
select loyalty.send_reminders();
select results_eq('select kind, period from loyalty.reminder order by kind', $$values ('expiry_30', '2026-12-01'::date), ('expiry_7', '2026-11-10')$$,
  'a day or two late is better than never');
select tests.give_lot('anna', '3', 20, '2026-12-15 00:00+02');
select core.set_clock('2026-11-18 12:00+02');
select loyalty.send_reminders();
select is((select count(*) from loyalty.reminder where period = '2026-12-15'), 0::bigint, 'three days late is too late');
select is((select count(*) from gateway.outbox), 2::bigint, 'two messages in all');

select * from finish();
rollback;
