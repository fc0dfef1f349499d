begin;
select plan(6);

select tests.say(1, '/start');
select people.register(tests.person(1), 'Anna', '+380501234567', '1990-01-01');
create temp table item as select orders.add_item('Mug', 'Blue', 50, 20, null, 2, true, false, null, 'test') as id;
create function pg_temp.item() returns text language sql as 'select id::text from item';
create function pg_temp.button(p_result jsonb, p_like text) returns text language sql as $f$
  select b ->> 'callback_data' from jsonb_array_elements(tests.payloads(p_result) #> '{-1,reply_markup,inline_keyboard}') k, jsonb_array_elements(k) b
  where b ->> 'callback_data' like p_like limit 1
$f$;

select orders.save_contact(tests.person(1), 'Anna', '+380501234567', 'Kyiv, 1');
create temp table pressed as select pg_temp.button(tests.press(1, 'shop_sure:' || pg_temp.item() || '.stars'), 'shop_buy:%') as data;
delete from gateway.outbox;
select matches(tests.reply(tests.press(1, data)), '^🧾 Order no. \d+: Mug. The invoice for 20.⭐ is in the chat', 'the order waits') from pressed;
select tests.press(1, data) from pressed;
select is((select count(*) from gateway.outbox where method = 'sendInvoice'), 1::bigint, 'one invoice, though pressed twice');
create temp table invoice as select i.id from payments.invoice i;
select is(tests.pre_checkout(1, i) ->> 'ok', 'true', 'it may be paid') from payments.invoice i;
select tests.pay(1, i, 'charge') from payments.invoice i;
select is((select status::text from orders.order), 'paid', 'then it is');
select tests.press(1, 'shop_cancel:' || o.id) from orders.order o;
select matches(tests.reply(tests.press(1, 'shop_my:' || o.id)), 'We will give back 20.⭐', 'cancelled, the Stars are to come back') from orders.order o;
select tests.pay_back(1, i, 'charge') from payments.invoice i;
select matches(tests.reply(tests.press(1, 'shop_my:' || o.id)), 'money given back$', 'and then they are') from orders.order o;

select * from finish();
rollback;
