begin;
select plan(4);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('a', 'b', 'c');

update people.person set registered_at = core.now(), name = first_name;
select tests.give_lot(name, name, 20, '2026-12-01 00:00+02') from tests.known order by id;
select core.set_clock('2026-11-01 09:59+02');
select is(loyalty.send_reminders(), 0::bigint, 'before 10 nobody is reminded');
select core.set_clock('2026-11-01 20:00+02');
select is(loyalty.send_reminders(), 0::bigint, 'nor from 20 on');
select core.set_clock('2026-11-02 10:00+02');
select results_eq('select loyalty.send_reminders(2) from generate_series(1, 3)', array[2, 1, 0]::bigint[], 'in between, a batch at a time');
select results_eq('select people, status, calls from loyalty.run', $$values (3::bigint, 'done', 2)$$, 'once a day');

select * from finish();
rollback;
