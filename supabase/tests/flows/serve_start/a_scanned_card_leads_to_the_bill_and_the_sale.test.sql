begin;
select plan(9);

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

create temp table got as select tests.say(7002, '/start c_' || pg_temp.card(), 'partner') as r;
select matches(tests.reply(r), E'^👤 <b>Anna</b>, Bronze\n400 points in the wallet\n\n.*How much is the bill') from got;
create temp table screen as select tests.say(7002, '1 250,50', 'partner') as r;
select is(tests.reply(r), E'👤 <b>Anna</b>, Bronze\n🧾 Bill: <b>1,250.50\u00A0₴</b>\n\n⭐ Earns <b>62</b> points\n• 5% of 1,250.50\u00A0₴: +62 points\n• 62 points are good until the end of 30 Nov 2027\n💎 Points can pay: up to 400\n📅 4,938 points will be left of your daily limit\n\nThe client''s balance: 400 → <b>462</b>') from screen;
select is(tests.keyboard(r), '💎 Pay 400 points: ask the client | ✏️ Another number, 🔢 The client has a code | ✅ Enter the purchase | ◀️ Back, ✖️ Cancel') from screen;
select is(pg_temp.anna(), 400::bigint, 'nothing is posted before the confirmation');
create temp table done as select tests.press(7002, tests.data_of(r, '✅ Enter the purchase'), 'partner') as r from screen;
select matches(tests.replies(r), '✅ Anna: \+62 points for 1,250\.50.₴\. Purchase no\. [0-9]+ // A mistake\? You can undo it until 12:01:00') from done;
select is(tests.keyboard(r), '↩️ Undo the purchase | 🧾 Next client, 🏠 Menu') from done;
select is(pg_temp.anna(), 462::bigint, 'the points are there');
select is((select cashier_id from loyalty.purchase), pg_temp.who('vera'), 'by this cashier');
select matches(pg_temp.told(7001, 'client'), 'Zerno.*Earned: \+62', 'the client is told');

select * from finish();
rollback;
