begin;
select plan(11);

select tests.say(1, '/start');
select people.register(tests.person(1), 'Anna', '+380501234567', '1990-01-01');
create temp table item as select orders.add_item('Mug', 'Blue', 50, 20, null, 2, true, false, null, 'test') as id;
create function pg_temp.item() returns text language sql as 'select id::text from item';
create function pg_temp.button(p_result jsonb, p_like text) returns text language sql as $f$
  select b ->> 'callback_data' from jsonb_array_elements(tests.payloads(p_result) #> '{-1,reply_markup,inline_keyboard}') k, jsonb_array_elements(k) b
  where b ->> 'callback_data' like p_like limit 1
$f$;

select orders.save_contact(tests.person(1), 'Anna', '+380501234567', 'Kyiv, 1');
create temp table before as select count(*) as steps from orders.step;
select is((select count(*) from orders.order), 0::bigint, 'no order yet');
select matches(tests.replies(tests.press(1, 'shop_buy:' || pg_temp.item() || '.points.1.5')), 'How would you like to pay', 'another price: the true one is shown');
select matches(tests.replies(tests.press(1, 'shop_buy:999.points.50.5')), 'no longer on sale', 'another item');
select matches(tests.replies(tests.press(1, 'shop_buy:' || pg_temp.item() || '.provider.50.5')), 'cannot be paid for that way', 'a way that it has not');
select matches(tests.replies(tests.press(1, 'shop_buy:x; drop')), 'Shop', 'nonsense');
select matches(tests.replies(tests.press(1, 'shop_sure:' || pg_temp.item() || '.gold')), 'cannot be paid for that way', 'an unknown way');
select is((select count(*) from orders.order), 0::bigint, 'nothing was ordered');
select is(ledger.balance(tests.person(1)), 100::bigint, 'nothing was paid');
select tests.say(2, '/start');
create temp table hers as select id from orders.place('h', tests.person(1), (select id from item), 'points', 'Anna', '+380501234567', 'Kyiv');
select matches(tests.replies(tests.press(2, 'shop_cancel:' || id)), 'There is no such order', 'another person''s order is not cancelled') from hers;
select matches(tests.replies(tests.press(2, 'shop_my:' || id)), 'There is no such order', 'nor shown') from hers;
select is((select status::text from orders.order), 'new', 'it stays as it was');

select * from finish();
rollback;
