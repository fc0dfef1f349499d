begin;
select plan(2);

select tests.queue(1, 9, 'bulk');
select tests.queue(2, 9, 'bulk still being sent');
select tests.claimed();
update gateway.outbox set due_at = clock_timestamp() - interval '1 second' where chat_id = 1;
update gateway.chat set next_at = clock_timestamp();

select is(tests.claimed(), '', 'better never than twice');
select results_eq('select outcome::text, leased, finished_at is not null, last_error::text from gateway.outbox order by chat_id',
  $$values ('unknown', false, true, 'the sender never reported'), (null::text, true, false, null)$$, 'what became of it is unknown');

select * from finish();
rollback;
