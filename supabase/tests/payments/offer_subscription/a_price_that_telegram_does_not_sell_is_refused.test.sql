begin;
select plan(3);

select people.add_person('{"id": 501, "first_name": "Anna"}');
select throws_ok('select payments.offer_subscription(tests.person(501), 10001)', 'KP415', null, 'too many');
select throws_ok('select payments.offer_subscription(tests.person(501), 0)', 'KP415', null, 'none');
select is_empty('select from payments.subscription', 'nothing was offered');

select * from finish();
rollback;
