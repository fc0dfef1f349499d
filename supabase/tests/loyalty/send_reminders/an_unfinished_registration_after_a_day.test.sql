begin;
select plan(6);

select core.set_clock('2026-11-10 15:00+02');
select tests.say(7001, '/start'), tests.say(7002, '/start'), tests.say(7003, '/start');
select people.register(tests.person(7002), 'Bohdan', '+380501234567', null), people.delete_person(tests.person(7003));
create temp table before as select max(id) as id from gateway.outbox;
create view pg_temp.told as select o.chat_id, o.payload ->> 'text' as text from gateway.outbox o, before b where o.id > b.id;

select core.set_clock('2026-11-11 14:59+02');
select loyalty.send_reminders();
select is_empty('select * from pg_temp.told', 'not before a day has passed');
select core.set_clock('2026-11-11 15:00+02');
select loyalty.send_reminders();
select results_eq('select * from pg_temp.told', $$values (7001::bigint, core.text('loyalty.remind_registration', 'en'))$$,
  'who has not finished, and is still there, is reminded');
select core.set_clock('2026-11-13 15:00+02');
select is((select loyalty.send_reminders() * 0 + loyalty.send_reminders()), 0::bigint, 'nothing is left to do');
select is((select count(*) from pg_temp.told), 1::bigint, 'once');
select core.set_clock('2026-11-20 15:00+02');
select tests.say(7005, '/start');
select core.set_setting('registration_reminder_hours', '0', 'test');
select core.set_clock('2026-11-21 15:00+02');
select loyalty.send_reminders();
select is((select count(*) from loyalty.reminder), 1::bigint, 'nobody while it is switched off');
select core.set_setting('registration_reminder_hours', '24', 'test');
select core.set_clock('2026-11-24 15:00+02');
select loyalty.send_reminders();
select is((select count(*) from loyalty.reminder), 1::bigint, 'after three days more it is too late');

select * from finish();
rollback;
