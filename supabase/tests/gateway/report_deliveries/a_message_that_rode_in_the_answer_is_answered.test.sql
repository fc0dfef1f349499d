begin;
select plan(1);

create temp table answer as select tests.say(1, '/start') as got;
select tests.report((got ->> 'answer_id')::bigint, 'answered') from answer;

select results_eq('select outcome::text, message_id, leased, finished_at is not null from gateway.outbox', $$values ('answered', null::bigint, false, true)$$,
  'its number is never known');

select * from finish();
rollback;
