begin;
select plan(5);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(u, '/start', 'admin') from unnest(array[42, 11]) u;
update people.person set name = 'Admin' || telegram_id where true;
insert into flows.admin select tests.person(11), tests.person(42), core.now();
select tests.say(1, '/start');
create temp table item as select orders.add_item('Mug', 'Blue', 50, 20, 25000, 2, true, false, null, 'test') as id;
create temp table made as select id from orders.place('test:1', tests.person(1), (select id from item), 'points', 'Anna', '+380501234567', 'Kyiv, 1');
create function pg_temp.id() returns text language sql as 'select id::text from made';

select orders.pay_with_points(id, tests.person(1)) from made;
select tests.press(42, 'ord_cancel:' || pg_temp.id(), 'admin');
select is((select status::text from orders.order), 'paid', 'not without a reason');
select matches(tests.replies(tests.say(42, 'Broken <all>', 'admin')), 'is cancelled, and the client will read why', 'cancelled');
select is((select count(*) from gateway.outbox where chat_id = 1 and payload ->> 'text' ~ 'Back in your account: 50 points.\nThe reason: Broken &lt;all&gt;$'), 1::bigint, 'the client reads it');
select is(ledger.balance(tests.person(1)), 100::bigint, 'with all points');
select matches(tests.replies(tests.press(1, 'ord_show:' || pg_temp.id(), 'admin')), 'administrators', 'nobody else sees orders');

select * from finish();
rollback;
