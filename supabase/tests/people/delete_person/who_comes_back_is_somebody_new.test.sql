begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001}');
select people.register((select id from anna), 'Анна', '+380501234567', null);
select people.delete_person((select id from anna));
create temp table again as select * from people.add_person('{"id": 7001, "first_name": "Anna"}');
select isnt((select id from again), (select id from anna), 'another person');
select isnt((select card_number from again), (select card_number from anna), 'with another card');
select is((select registered_at from again), null, 'who has not registered');
select is(ledger.balance((select id from again)), 0::bigint, 'and has no points');

select * from finish();
rollback;
