begin;
select plan(9);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1');
select throws_ok(format('select orders.move(%s, %L, %L, null)', id, 'shipped', 'person:0'), 'KP445', null, 'not before it is paid') from made;
select orders.pay_with_points(id, tests.who('anna')) from made;
delete from gateway.outbox;
select is((orders.move(id, 'shipped', 'person:0', 'NP 2045')).status::text, 'shipped', 'shipped') from made;
select matches(tests.told_all(7001), '^🚚 Order no. \d+ is on its way: Mug.\nNP 2045$', 'with the note');
select is((orders.move(id, 'shipped', 'person:1', 'again')).status::text, 'shipped', 'shipped again') from made;
select is((select count(*) from gateway.outbox), 1::bigint, 'is told once');
select throws_ok(format('select orders.move(%s, %L, %L, null)', id, 'paid', 'person:0'), 'KP445', null, 'not back') from made;
select is((orders.move(id, 'done', 'person:0', null)).status::text, 'done', 'done') from made;
select results_eq($$select status::text, actor, note from orders.step order by id$$,
  $$select * from (values ('new', 'person:' || tests.who('anna'), null), ('paid', 'person:' || tests.who('anna'), null),
    ('shipped', 'person:0', 'NP 2045'), ('done', 'person:0', null)) v$$, 'its history');
select throws_ok($$select orders.move(0, 'done', 'person:0', null)$$, 'KP444', null, 'none of that number');

select * from finish();
rollback;
