begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('Anna', 'Vera', 'Oleh');
create temp table shop as select tests.add_shop('Vera', 'Oleh', '2026-09-10 10:00+00') as id;
create function pg_temp.sell(p_key text, p_bill numeric, p_cashier text default 'Vera') returns bigint language sql volatile as $$
  select (loyalty.purchase(p_key, shop.id, tests.who('Anna'), tests.who(p_cashier), p_bill)).id from shop$$;

update gateway.bot set username = 'kopilka_client_bot' where id = 'client';
select loyalty.attach_partner(tests.who('Anna'), id) from shop;
create temp table page as select tests.press(7002, 'rep_invite', 'partner') as got;
select ok(tests.reply(got) like '%https://t.me/kopilka_client_bot?start=partner_' || shop.id || E'\n%', 'the link, also for a cashier') from page, shop;
select matches(tests.reply(got), 'You have <b>1</b> client already', 'how many came') from page;
select is(tests.keyboard(got), '📤 Send the link | 🖨 Get the poster | 🏠 Menu', 'and its buttons') from page;
create temp table poster as select tests.press(7002, 'rep_poster', 'partner') as got;
select is(tests.methods(got), 'sendChatAction, sendDocument, editMessageText', 'a word that it takes a while, then a document, so that it keeps its size') from poster;
select is(tests.payloads(got) #> '{1,document,$poster}', jsonb_build_object('title', 'Zerno', 'subtitle', U&'Point your phone’s camera here and\00A0collect points',
  'url', 'https://t.me/kopilka_client_bot?start=partner_' || shop.id), 'with name, what to do, and the link') from poster, shop;
update loyalty.staff set status = 'suspended' where person_id = tests.who('Vera');
select is(tests.methods(tests.press(7002, 'rep_poster', 'partner')), 'sendMessage', 'who is suspended gets a word only');
select is(tests.methods(tests.press(7001, 'rep_poster', 'partner')), 'sendMessage', 'and so does who works nowhere');

select * from finish();
rollback;
