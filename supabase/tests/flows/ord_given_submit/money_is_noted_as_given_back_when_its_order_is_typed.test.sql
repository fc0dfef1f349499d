begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(u, '/start', 'admin') from unnest(array[42, 11]) u;
update people.person set name = 'Admin' || telegram_id where true;
insert into flows.admin select tests.person(11), tests.person(42), core.now();
select tests.say(1, '/start');
create temp table item as select orders.add_item('Mug', 'Blue', 50, 20, 25000, 2, true, false, null, 'test') as id;
create temp table made as select id from orders.place('test:1', tests.person(1), (select id from item), 'points', 'Anna', '+380501234567', 'Kyiv, 1');
create function pg_temp.id() returns text language sql as 'select id::text from made';

select core.set_setting('payment_provider_ready', 'true', 'test');
create temp table card as select id from orders.place('test:2', tests.person(1), (select id from item), 'provider', 'Anna', '+380501234567', 'Kyiv, 1');
create temp table money as select (orders.invoice(id, tests.person(1))).id from card;
select tests.pre_checkout(1, i), tests.pay(1, i, 'c1') from payments.invoice i;
select is((select o.status::text from orders.order o join card using (id)), 'paid', 'paid by card');
select orders.cancel(id, 'person:' || tests.person(42), 'Broken') from card;
select matches(tests.keyboard(tests.press(42, 'ord', 'admin')), 'Money to give back · 1', 'its money waits');
select matches(tests.reply(tests.press(42, 'ord_given:' || id, 'admin')), 'type the number of the order', 'asked') from card;
select matches(tests.reply(tests.say(42, 'yes', 'admin')), '^⚠️ That is not the number', 'no other word will do');
select matches(tests.replies(tests.say(42, id::text, 'admin')), 'the money went back', 'the number does') from card;
select is((select o.refund from orders.order o join card using (id)), 'done', 'closed');

select * from finish();
rollback;
