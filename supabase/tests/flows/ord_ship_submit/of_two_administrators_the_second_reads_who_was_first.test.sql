begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(u, '/start', 'admin') from unnest(array[42, 11]) u;
update people.person set name = 'Admin' || telegram_id where true;
insert into flows.admin select tests.person(11), tests.person(42), core.now();
select tests.say(1, '/start');
create temp table item as select orders.add_item('Mug', 'Blue', 50, 20, 25000, 2, true, false, null, 'test') as id;
create temp table made as select id from orders.place('test:1', tests.person(1), (select id from item), 'points', 'Anna', '+380501234567', 'Kyiv, 1');
create function pg_temp.id() returns text language sql as 'select id::text from made';

select orders.pay_with_points(id, tests.person(1)) from made;
select matches(tests.keyboard(tests.press(42, 'ord', 'admin')), '💰 Paid · 1', 'one waits');
select matches(tests.reply(tests.press(42, 'ord_show:' || pg_temp.id(), 'admin')), E'👤 Anna\n📞 .380501234567\n📍 Kyiv, 1', 'what, who, where');
select matches(tests.reply(tests.press(u, 'ord_ship:' || pg_temp.id(), 'admin')), 'What shall the client read', 'both write a note') from unnest(array[42, 11]) u;
select matches(tests.replies(tests.say(42, 'NP 1', 'admin')), 'is sent, and the client will hear of it', 'the first sends it');
select matches(tests.replies(tests.say(11, 'NP 2', 'admin')), 'Another administrator saw to this order already.*sent: NP 1 \(Admin42\)', 'the second reads who did');
select is((select count(*) from gateway.outbox where bot_id = 'client' and payload ->> 'text' ~ 'NP'), 1::bigint, 'the client is told once');
select tests.press(11, 'ord_done:' || pg_temp.id(), 'admin');
select is((select status::text from orders.order), 'done', 'then it is done');
select is(tests.payloads(tests.press(42, 'ord_done:' || pg_temp.id(), 'admin')) #>> '{0,text}' is not null, true, 'who comes later sees the card');

select * from finish();
rollback;
