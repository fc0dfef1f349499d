begin;
select plan(4);

select core.set_setting('admin_chat_id', '"42"', 'test');
select tests.say(42, '/start', 'admin');

select core.set_clock('2026-11-21 12:00+02');
select matches(tests.reply(tests.press(42, 'set_history:refund_days', 'admin')), 'Nobody has changed it', 'before the first change');
select core.set_setting('refund_days', '14', 'environment');
select core.set_setting('refund_days', '20', 'person:' || tests.person(42));
select matches(tests.reply(tests.press(42, 'set_history:refund_days', 'admin')),
  E'21 Nov 2026 12:00, Anna: 14 days → <b>20 days</b>\n21 Nov 2026 12:00, at installation: 30 days → <b>14 days</b>$', 'newest first');
select core.set_setting('refund_days', to_jsonb(20 + n), 'test') from generate_series(1, 12) n;
select is(regexp_count(tests.reply(tests.press(42, 'set_history:refund_days', 'admin')), '→'), 10, 'ten of them');
select matches(tests.reply(tests.press(42, 'lang:uk', 'admin')) || tests.reply(tests.press(42, 'set_history:refund_days', 'admin')),
  '21\.11\.2026 12:00, test: 31 день', 'in their language');

select * from finish();
rollback;
