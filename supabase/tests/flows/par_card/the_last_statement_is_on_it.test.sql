begin;
select plan(3);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno') returning id) select id from p;
create function pg_temp.card() returns jsonb language sql as $$select tests.press(42, 'par_card:' || id, 'admin') from shop$$;
select matches(tests.reply(pg_temp.card()), '📄 No statements yet$', 'none at first');
insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed, expired, other, fee, closing, point_value_minor, issued_at)
select id || to_char(m, '-YYYY-MM'), id, m::date, 0, 0, 0, 1000, 500, 0, 0, 0, 20, -520, 100, core.now()
from shop, generate_series(timestamp '2026-09-01', '2026-10-01', '1 month') m;
create temp table card as select pg_temp.card() as got;
select is(substring(tests.reply(got) from '📄.*$'), format(E'📄 October 2026: last statement, no. %s-2026-10. The partner owes the programme 520\u00A0₴.', (select id from shop)), 'number, month, who owes whom') from card;
select matches(tests.reply(tests.press(42, tests.data_of(got, '📄 Statements'), 'admin')), 'September 2026', 'a button to them all') from card;

select * from finish();
rollback;
