begin;
select plan(7);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_clock('2026-10-05 12:00+03');
select tests.say(42, '/start', 'admin');
select tests.say(7, '/start'), tests.say(8, '/start', 'partner');
create temp table shop as with p as (insert into loyalty.partner (name, created_at) values ('Zerno', core.now()) returning id) select id, loyalty.partner_account(id) as account from p;
insert into loyalty.partner_rate (partner_id, valid_from, earn_bp, payable_bp, fee_bp, set_by) select id, '2026-01-01', 500, 5000, 1000, 'test' from shop;
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, tests.person(8), 'cashier', 'test', core.now() from shop;
select loyalty.purchase('k' || n, shop.id, tests.person(7), tests.person(8), 10000) from shop, generate_series(1, 13) n;
select core.set_clock('2026-11-01 12:00+02');
select ledger.mark_days();
select ledger.seal_day(d.day) from ledger.day d order by d.day;
select loyalty.issue_statements('2026-10-01');

create temp table statement as select tests.press(42, 'par_statement:' || id, 'admin') as got from shop;
create temp table page as select tests.press(42, tests.data_of(got, '🧾 All entries'), 'admin') as got from statement;
select matches(tests.reply(got), E'^🧾 <b>Zerno</b>\nOctober 2026, no\\. .*, in points:\n\nOpening: <b>0</b>, balance 0\n5 Oct 2026 12:00 Points for a purchase: <b>−5</b>, balance -5\n', 'from the opening on, with kind, points and balance') from page;
select is(regexp_count(tests.reply(got), E'\n5 Oct 2026'), 11, 'twelve lines a page') from page;
select matches(tests.reply(got), '12 of 15$', 'and how far') from page;
create temp table rest as select tests.press(42, tests.data_of(got, 'More ▶️'), 'admin') as got from page;
select matches(tests.reply(got), E'balance -65\n1 Nov 2026 12:00 Fee: <b>−\\d+</b>, balance -\\d+\n\n15 of 15$', 'to the fee') from rest;
select is(tests.keyboard(got), '◀️ Before | ◀️ To the figures | 🏠 Menu', 'and back') from rest;
select is(tests.reply(tests.press(42, tests.data_of(r.got, '◀️ Before'), 'admin')), tests.reply(p.got), 'to the first page') from rest r, page p;
select matches(tests.reply(tests.press(42, 'par_lines:' || id || '.2026-10-01.999999999', 'admin')), E'none\n', 'a page that never was breaks nothing') from shop;

select * from finish();
rollback;
