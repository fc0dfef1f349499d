begin;
select plan(3);

select tests.queue(1);

select is(tests.claimed(), 'hello', 'it is claimed');
select is(tests.claimed(), '', 'and not by a second caller');
select results_eq($$select leased, outcome::text, due_at between clock_timestamp() + interval '29 seconds' and clock_timestamp() + interval '30 seconds' from gateway.outbox$$,
  'values (true, null::text, true)', 'the lease ends in 30 s');

select * from finish();
rollback;
