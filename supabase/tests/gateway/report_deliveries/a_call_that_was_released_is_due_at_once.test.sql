begin;
select plan(2);

select tests.queue(1, 9);
select tests.claimed();
select tests.report(id, 'released') from gateway.outbox;
update gateway.chat set next_at = clock_timestamp();

select results_eq('select leased, failures::integer, outcome::text from gateway.outbox', 'values (false, 0, null::text)', 'not tried, so no failure');
select is(tests.claimed(), 'hello', 'the next dispatch takes it');

select * from finish();
rollback;
