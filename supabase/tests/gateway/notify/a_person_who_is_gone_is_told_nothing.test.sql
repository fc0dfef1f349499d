begin;
select plan(3);

select tests.say(1, '/start');
create temp table gone as select tests.person(1) as id;
select people.delete_person(id) from gone;

select is(gateway.notify(id, 'client', null, 'client.help'), false, 'deleted') from gone;
select is(gateway.notify(987654, 'client', null, 'client.help'), false, 'never there');
select is((select count(*) from gateway.outbox where priority = 5), 0::bigint, 'nothing was written');

select * from finish();
rollback;
