begin;
select plan(5);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('anna', 'leap', 'fresh', 'blocked', 'none');

select people.register(id, name, '+38050123456' || id % 10, case name when 'anna' then '1990-03-05' when 'leap' then '1992-02-29' when 'blocked' then '1990-03-05' end::date) from tests.known where name <> 'fresh';
update people.person set blocked_at = core.now(), block_reason = 'test' where id = (select id from tests.known where name = 'blocked');
select core.set_clock('2027-02-10 12:00+02');
select people.register(id, name, '+380501234599', '1990-03-05') from tests.known where name = 'fresh';

select core.set_clock('2027-02-21 12:00+02');
select loyalty.send_reminders();
select results_eq($$select p.name, r.period from loyalty.reminder r join tests.known p on p.id = r.person_id$$, $$values ('leap', '2027-02-28'::date)$$,
  'born on 29 February: on the 28th, in other years');
select core.set_clock('2027-02-26 12:00+02');
select loyalty.send_reminders();
select results_eq($$select p.name, r.period from loyalty.reminder r join tests.known p on p.id = r.person_id where r.period > '2027-02-28'$$, $$values ('anna', '2027-03-05'::date)$$,
  'a week before; neither the blocked nor who told their birthday too late for the bonus');
select is((select payload ->> 'text' from gateway.outbox order by id desc limit 1), '🎂 Your birthday is on 5 Mar 2027, and we have a present for you: <b>100</b> points.', 'when, and how many points');
select core.set_clock('2027-02-27 12:00+02');
select loyalty.send_reminders();
select is((select count(*) from loyalty.reminder), 2::bigint, 'once a year');
select core.set_setting('birthday_bonus_points', '0', 'test');
select core.set_clock('2028-02-27 12:00+02');
select loyalty.send_reminders();
select is((select count(*) from loyalty.reminder), 2::bigint, 'nobody when there is no bonus');

select * from finish();
rollback;
