begin;
select plan(3);

create temp table call as select tests.queue(1) as id;
select is(gateway.drop_dead_letter('call', 'client', id, 'person:7'), false, 'one that waits is not dropped') from call;
select tests.report(id, 'dead', '{"error_code": 403}') from call;
select is(gateway.drop_dead_letter('call', 'client', id, 'person:7'), true, 'a dead one is') from call;
select is_empty('select * from gateway.outbox', 'gone');

select * from finish();
rollback;
