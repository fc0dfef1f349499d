begin;
select plan(11);

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
create function pg_temp.sell(p_bill text) returns jsonb language plpgsql as $$
declare
  v_screen jsonb;
begin
  perform tests.say(7002, '/start c_' || pg_temp.card(), 'partner');
  v_screen := tests.say(7002, p_bill, 'partner');
  return tests.press(7002, tests.data_of(v_screen, '✅ Enter the purchase'), 'partner');
end
$$;

select pg_temp.sell('200');
create temp table sold as select id from loyalty.purchase;
create temp table list as select tests.press(7003, 'refund', 'partner') as r;
select matches(tests.keyboard(r), E'^12:00 · 200\u00A0₴ · Anna \\| 🔎 By receipt number', 'any of the staff sees the day''s purchases') from list;
select matches(tests.reply(tests.press(7003, tests.data_of(r, E'12:00 · 200\u00A0₴ · Anna'), 'partner')), '^↩️ № [0-9]+, Anna, 200.₴.*How much of the bill') from list;
select matches(tests.reply(tests.say(7003, '201', 'partner')), '^That is more than is left of the bill');
select tests.say(7003, '50', 'partner');
create temp table confirm as select tests.say(7003, 'The client returned the goods', 'partner') as r;
select matches(tests.reply(r), E'Refund: <b>50.₴</b>\nReason: The client returned the goods\n\nEarned, taken back: 2 points\nSpent, given back: 0 points\nThe client''s balance will be: <b>408</b>') from confirm;
select is(pg_temp.anna(), 410::bigint, 'nothing before the confirmation');
select matches(tests.replies(tests.press(7003, tests.data_of(r, '↩️ Refund it'), 'partner')), '✅ 50.₴ refunded .*Taken back: 2 points') from confirm;
select is(pg_temp.anna(), 408::bigint, 'as the screen said');
select tests.press(7002, 'refund_number', 'partner');
select tests.say(7002, '№ ' || id, 'partner') from sold;
select tests.say(7002, 'Skip', 'partner');
create temp table rest as select tests.say(7002, 'Something else', 'partner') as r;
select matches(tests.reply(r), 'Refund: <b>150.₴</b>', 'skipped it is the rest') from rest;
select tests.press(7002, tests.data_of(r, '↩️ Refund it'), 'partner') from rest;
select is(pg_temp.anna(), 400::bigint, 'all of it');
select is((select string_agg(reason, ', ' order by id) from loyalty.refund), 'returned, other');
select tests.press(7002, 'refund_number', 'partner');
select matches(tests.reply(tests.say(7002, id::text, 'partner')), '^That is more than is left of the bill', 'nothing is left') from sold;

select * from finish();
rollback;
