begin;
select plan(4);

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

select pg_temp.sell(n || '00') from generate_series(1, 8) n;
create temp table page as select tests.press(7002, 'refund', 'partner') as r;
select matches(tests.keyboard(r), '^12:00 · 800.₴ · Anna \| (12:00 · [0-9]00.₴ · Anna \| ){5}Older ▶️ \| 🔎') from page;
select matches(tests.keyboard(tests.press(7002, tests.data_of(r, 'Older ▶️'), 'partner')), '^12:00 · 200.₴ · Anna \| 12:00 · 100.₴ · Anna \| 🔎') from page;
select matches(tests.reply(tests.press(7004, 'refund', 'partner')), '^You do not work for any partner', 'not for strangers');
select core.set_clock('2026-11-22 10:00+00');
select matches(tests.reply(tests.press(7002, 'refund', 'partner')), '^There is nothing to refund today');

select * from finish();
rollback;
