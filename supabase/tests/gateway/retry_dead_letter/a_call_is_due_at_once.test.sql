begin;
select plan(5);

create temp table call as select tests.queue(1) as id;
select tests.report(id, 'dead', '{"error_code": 400, "error": "Bad Request"}') from call;
select is(gateway.retry_dead_letter('call', 'partner', id, 'person:7'), false, 'not of another bot') from call;
select is(gateway.retry_dead_letter('call', 'client', id, 'person:7'), true, 'asked for') from call;
select is(tests.claimed(), 'hello', 'claimed at once');
select is(gateway.retry_dead_letter('call', 'client', id, 'person:7'), false, 'no dead letter any more') from call;
select results_eq('select actor, action, subject from core.audit', $$select 'person:7', 'retry.dead_letter', 'call:client:' || id from call$$, 'noted once');

select * from finish();
rollback;
