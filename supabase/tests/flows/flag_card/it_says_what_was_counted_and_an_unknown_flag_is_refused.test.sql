begin;
select plan(6);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('flag_velocity_per_hour', '1', 'test');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno') returning id) select id from p;
create temp table vera as select * from people.add_person('{"id": 7009, "first_name": "Vera", "language_code": "en"}');
create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Anna", "language_code": "en"}');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select shop.id, vera.id, 'cashier', 'test', core.now() from shop, vera;
select loyalty.purchase(key, shop.id, anna.id, vera.id, 10000) from shop, vera, anna, unnest(array['a', 'b']) key;
create function pg_temp.press(p_word text) returns jsonb language sql as $$select tests.press(42, p_word || ':' || id, 'admin') from loyalty.flag$$;

create temp table card as select tests.press(42, 'flag', 'admin') as got;
select matches(tests.reply(got), 'too many purchases in an hour.*Purchases within an hour: 2, allowed: 1', 'what was counted') from card;
select matches(tests.reply(got), 'Client: .*Anna.*Cashier: .*Vera.*Held until you decide: 5 points', 'whom it is about and the points held') from card;
select is((select count(*) from gateway.outbox o, loyalty.flag f
  where o.bot_id = 'admin' and o.payload #>> '{reply_markup,inline_keyboard,0,0,callback_data}' = 'flag:' || f.id), 1::bigint, 'the alert leads there');
select matches(tests.reply(tests.press(42, 'flag:999999', 'admin')), 'There is no such flag', 'one that never was is refused');
select tests.press(42, 'flag_fraud:1 or 1=1', 'admin');
select is(tests.place(42, 'admin'), 'flags.card', 'edited data leads back');
select is((select status from loyalty.flag), 'open', 'and decides nothing');

select * from finish();
rollback;
