begin;
select plan(13);

select core.set_clock('2026-11-21 10:00+00');
create temp table person as select v.n, v.name, p.id from (values (7001, 'anna'), (7002, 'vera'), (7003, 'oleh'), (7004, 'bob')) v (n, name),
  lateral people.add_person(jsonb_build_object('id', v.n, 'first_name', v.name, 'language_code', 'en')) p;
update people.person p set name = initcap(t.name), registered_at = core.now() from person t where t.id = p.id;
create function pg_temp.who(p_name text) returns bigint language sql as 'select id from person where name = p_name';
with shop as (insert into loyalty.partner (name) values ('Zerno') returning id)
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
select s.id, pg_temp.who(v.name), v.role, 'test', core.now() from shop s, (values ('vera', 'cashier'), ('oleh', 'owner')) v (name, role);
select ledger.post_one('test:give', 'adjustment', ledger.account_id('programme:bonuses'), ledger.open_wallet(pg_temp.who('anna')), 400, 'test');
create function pg_temp.card() returns text language sql as $$select (people.issue_card_code(pg_temp.who('anna'))).code$$;
create function pg_temp.anna() returns bigint language sql volatile as $$select ledger.balance(pg_temp.who('anna'))$$;
create function pg_temp.told(p_user bigint, p_bot text) returns text language sql as $$
  select o.payload ->> 'text' from gateway.outbox o where o.chat_id = p_user and o.bot_id = p_bot and o.priority = 5 order by o.id desc limit 1$$;

create temp table home as select tests.say(7001, '/pay') as r;
select is(tests.keyboard(r), '🔢 A code for 400 points, ✏️ Another number | 💳 My card, 🏠 Menu') from home;
create temp table code as select tests.press(7001, tests.data_of(r, '🔢 A code for 400 points')) as r from home;
select matches(tests.reply(r), E'<b><code>[0-9]{3} [0-9]{3}</code></b>\n\nFor 400 points, until 12:05') from code;
select is(pg_temp.anna(), 0::bigint, 'put aside');
select is(tests.press(7001, tests.data_of(r, '✖️ Cancel: 400 points back')) #>> '{answer,text}', 'Cancelled, points given back: 400') from code;
select is(pg_temp.anna(), 400::bigint);
select tests.press(7001, 'spend_amount');
select matches(tests.reply(tests.say(7001, '401')), 'points', 'more than the wallet has');
select is(pg_temp.anna(), 400::bigint);
select matches(tests.replies(tests.say(7001, '25')), '✅ 25 points set aside, the code is ready');
select matches(tests.reply(tests.press(7004, 'spend_cancel:' || (select max(id) from loyalty.spend))), 'for another client', 'another''s');
select is(pg_temp.anna(), 375::bigint);
select matches(tests.reply(tests.say(7004, '/pay')), 'There is nothing to pay with yet: you have 0 points');
create temp table asked as select * from loyalty.ask_spend((select id from loyalty.partner), pg_temp.who('vera'), pg_temp.who('anna'), 10000, 20);
create temp table request as select tests.say(7001, '/pay') as r;
select matches(tests.reply(r), 'Zerno asks for 20 points for a bill of 100.₴\. You can answer until 12:03') from request;
select is(tests.keyboard(r), '✅ Yes, pay 20 points | ✖️ No, keep my points | 💳 My card, 🏠 Menu') from request;

select * from finish();
rollback;
