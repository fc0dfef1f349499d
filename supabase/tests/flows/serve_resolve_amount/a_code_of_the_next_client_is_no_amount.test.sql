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

select tests.say(7002, '/start c_' || pg_temp.card(), 'partner');
create temp table code as select (people.issue_card_code(pg_temp.who('bob'))).code;
select matches(tests.reply(tests.say(7002, code, 'partner')), '^This is another client''s code, not an amount') from code;
select is(tests.place(7002, 'partner'), 'serve.sale:2', 'the question stays');
select throws_ok(format($$select flows.serve_resolve_amount(row('partner', 7002, 7002, 1, 'en', 1, 'text', null, null, %L, null, null, null, false, core.now())::dialog.turn, '1', '{}')$$, code), 'KP663') from code;
select matches(tests.reply(tests.say(7002, code || ',00', 'partner')), 'Bill', 'with its hundredths it is one') from code;
select tests.say(7002, '/start c_' || pg_temp.card(), 'partner');
select matches(tests.reply(tests.say(7002, '0', 'partner')), '^⚠️ It takes an amount', 'nothing is none');
select matches(tests.reply(tests.say(7002, '-5', 'partner')), '^⚠️ It takes an amount', 'nor what is below');
select matches(tests.reply(tests.say(7002, '0501234567', 'partner')), '^⚠️ It takes an amount', 'nor a phone');

select * from finish();
rollback;
