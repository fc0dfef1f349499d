begin;
select plan(9);

select tests.say(1, '/start');
select people.register(tests.person(1), 'Anna', '+380501234567', '1990-01-01');
create temp table item as select orders.add_item('Mug', 'Blue', 50, 20, null, 2, true, false, null, 'test') as id;
create function pg_temp.item() returns text language sql as 'select id::text from item';
create function pg_temp.button(p_result jsonb, p_like text) returns text language sql as $f$
  select b ->> 'callback_data' from jsonb_array_elements(tests.payloads(p_result) #> '{-1,reply_markup,inline_keyboard}') k, jsonb_array_elements(k) b
  where b ->> 'callback_data' like p_like limit 1
$f$;

select matches(tests.reply(tests.press(1, 'shop_order:' || pg_temp.item())), E'registered.*\n\n👤 Anna\n📞 [+]380501234567$', 'what the registration knows is offered');
select matches(tests.reply(tests.press(1, 'shop_same:' || pg_temp.item())), '^<i>Step 3 of 3</i>.*Where shall we send it|Step 3 of 3', 'one tap keeps it, the address is asked');
select matches(tests.replies(tests.say(1, 'Kyiv, Khreshchatyk 1')), '📍 Kyiv, Khreshchatyk 1 // .*How would you like to pay', 'then how to pay');
create temp table sure as select tests.press(1, 'shop_sure:' || pg_temp.item() || '.points') as got;
select matches(tests.reply(got), 'You pay 50 points and will have 50 points left', 'the confirmation says what happens') from sure;
create temp table pressed as select pg_temp.button(got, 'shop_buy:%') as data from sure;
select matches(tests.reply(tests.press(1, data)), '^✅ Order no. \d+ is paid: Mug, 50 points', 'paid') from pressed;
select matches(tests.reply(tests.press(1, data)), '^✅ Order no. \d+ is paid: Mug, 50 points', 'the same button says the same') from pressed;
select is((select count(*) from orders.order), 1::bigint, 'one order');
select is(ledger.balance(tests.person(1)), 50::bigint, 'paid once');
select matches(tests.reply(tests.press(1, 'shop_order:' || pg_temp.item())), E'Same as last time[?]\n\n.*📍 Kyiv, Khreshchatyk 1$', 'the next time all of it is offered');

select * from finish();
rollback;
