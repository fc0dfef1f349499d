begin;
select plan(1);

select tests.queue(1, 0);
select tests.queue(2, 5);
select tests.queue(3, 9);
select tests.report(id, 'unknown', '{"error": "no answer in time"}') from gateway.outbox;

select results_eq('select priority::integer, outcome::text, failures::integer from gateway.outbox order by priority',
  $$values (0, null::text, 1), (5, null, 1), (9, 'unknown', 1)$$, 'a call that was cut between sending and answer');

select * from finish();
rollback;
