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

select pg_temp.press('flag_fraud');
create temp table confirmation as select tests.say(42, 'Not hers', 'admin') as got;
savepoint asked;
select loyalty.decide_flag(flag.id, false, 'person:' || vera.id) from loyalty.flag, vera;
select matches(tests.replies(tests.press(42, tests.data_of(got, '⛔️ Confirm fraud'), 'admin')), 'decided on flag no\. \d+ before you: Vera', 'who comes second reads it') from confirmation;
select is((select status from loyalty.flag), 'cleared', 'and the first decision stays');
rollback to asked;
select matches(tests.replies(tests.press(42, tests.data_of(got, '⛔️ Confirm fraud'), 'admin')), 'confirmed as fraud', 'confirmed') from confirmation;
select results_eq('select status, note from loyalty.flag', $$values ('confirmed', 'Not hers')$$, 'with its note');
select is(ledger.balance((select id from anna)), 5::bigint, 'nobody gets the points');
select is(pg_temp.press('flag_clear') #>> '{answer,text}', 'This has been decided already', 'not decided twice');

select * from finish();
rollback;
