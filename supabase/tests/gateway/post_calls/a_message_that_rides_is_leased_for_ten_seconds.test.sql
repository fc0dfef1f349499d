begin;
select plan(1);

select tests.say(1, '/start');

select ok((select due_at between clock_timestamp() + interval '9 seconds' and clock_timestamp() + interval '10 seconds' from gateway.outbox),
  'when the process dies before it answers, dispatch sends it then');

select * from finish();
rollback;
