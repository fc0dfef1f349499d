begin;
select plan(3);

select tests.say(1, '/start');
select people.register(tests.person(1), 'Anna', '+380501234567', '1990-01-01');
create temp table item as select orders.add_item('Mug', 'Blue', 50, 20, null, 2, true, false, null, 'test') as id;
create function pg_temp.item() returns text language sql as 'select id::text from item';
create function pg_temp.button(p_result jsonb, p_like text) returns text language sql as $f$
  select b ->> 'callback_data' from jsonb_array_elements(tests.payloads(p_result) #> '{-1,reply_markup,inline_keyboard}') k, jsonb_array_elements(k) b
  where b ->> 'callback_data' like p_like limit 1
$f$;

select orders.save_contact(tests.person(1), 'Anna', '+380501234567', 'Kyiv, 1');
select tests.press(1, pg_temp.button(tests.press(1, 'shop_sure:' || pg_temp.item() || '.points'), 'shop_buy:%'));
select tests.press(1, 'delete_me');
select results_eq($$select status::text, name, phone::text, address from orders.order$$, $$values ('cancelled', null::text, null::text, null::text)$$,
  'what was not sent is cancelled, nothing personal is left');
select is((select count(*) from orders.contact), 0::bigint, 'no contact');
select is((select count(*) from flows.order_desk), 0::bigint, 'nor what they looked at');

select * from finish();
rollback;
