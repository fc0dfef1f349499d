begin;
select plan(2);

select tests.queue(1, 5, 'hello', 'client');
create temp table before as select * from gateway.outbox;
select tests.report(id, 'dead', '{"error_code": 403, "error": "Forbidden"}', 'partner') from gateway.outbox;

select results_eq('select * from gateway.outbox', 'select * from before', 'the call is not theirs');
select is((select count(*) from gateway.chat), 0::bigint, 'and the chat stays reachable');

select * from finish();
rollback;
