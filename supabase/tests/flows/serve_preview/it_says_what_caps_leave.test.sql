begin;
select plan(7);

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

update core.setting set value = '70' where key = 'client_daily_cap_points';
update core.setting set value = '14' where key = 'activation_days';
select pg_temp.sell('1000');
select tests.say(7002, '/start c_' || pg_temp.card(), 'partner');
create temp table screen as select tests.say(7002, '1000', 'partner') as r;
select matches(tests.reply(r), '⭐ Earns <b>20</b> points', 'the cap cuts') from screen;
select matches(tests.reply(r), 'At most 70 a day at one partner, 50 given already: −30', 'and says why') from screen;
select matches(tests.reply(r), '0 points will be left of the client''s daily cap', 'and what is left') from screen;
select matches(tests.reply(r), 'They can be spent in 14 days', 'points that wait say so') from screen;
select matches(tests.reply(r), '4,930 points will be left of your daily limit', 'so does the cashier''s limit') from screen;
select matches(tests.reply(r), 'balance: 400 → <b>400</b>', 'the balance does not have them yet') from screen;
insert into gateway.chat (bot_id, chat_id, unreachable_at) values ('client', 7001, core.now());
select is(tests.keyboard(tests.say(7002, 'again', 'partner')), '✅ Enter the purchase | ◀️ Back, ✖️ Cancel', 'who blocked the bot is not asked for points');

select * from finish();
rollback;
