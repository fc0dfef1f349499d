begin;
select plan(1);

select tests.queue(1);
select tests.claimed();
select tests.report(id, 'sent', '{"message_id": 345}') from gateway.outbox;

select results_eq('select outcome::text, message_id, leased, failures::integer, error_code, finished_at is not null from gateway.outbox',
  $$values ('sent', 345::bigint, false, 0, null::integer, true)$$, 'with the message that came of it');

select * from finish();
rollback;
