begin;
select plan(2);

select is(gateway.notify_many('{}', 'client', 'bonuses', 'client.help', null, null), 0::bigint, 'no people');
select is(gateway.notify_many(null, 'client', 'bonuses', 'client.help', null, null), 0::bigint, 'no list of them');

select * from finish();
rollback;
