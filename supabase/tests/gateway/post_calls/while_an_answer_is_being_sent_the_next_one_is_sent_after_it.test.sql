begin;
select plan(4);

select tests.say(1, '/start');
select tests.say(1, '/cancel');
create temp table next as select tests.say(1, '/balance') as got;

select is(got -> 'answer', 'null', 'riding in the answer it would overtake') from next;
select is(tests.methods(got), 'sendMessage', 'so the caller sends it') from next;
select tests.report(id, 'sent') from gateway.outbox;
select is(tests.say(1, '/balance') #>> '{answer,method}', 'sendMessage', 'when all is sent, the next one rides again');
select is(tests.say(1, '/balance') #>> '{answer,method}', 'sendMessage', 'and so does one after an answer that rides');

select * from finish();
rollback;
