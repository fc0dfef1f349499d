begin;
select plan(13);

select core.set_clock('2026-11-20 10:00+00');
select tests.say(1, '/start', 'partner');
select matches(tests.reply(tests.press(1, 'apply', 'partner')), 'Step 1 of 5', 'the form');
select tests.say(1, 'Зерно', 'partner');
select tests.say(1, 'кав’ярня', 'partner');
select tests.say(1, 'Київ', 'partner');
select matches(tests.reply(tests.say(1, '050 111 22 33', 'partner')), 'Terms for partners', 'the terms are a question');
select matches(tests.reply(tests.say(1, 'no', 'partner')), 'To apply you need to accept the terms', 'to be answered with yes');
select matches(tests.reply(tests.say(1, '✅ I accept the terms', 'partner')), E'Name: <b>Зерно</b>.*Phone: <b>\\+380501112233</b>\nTerms: <b>accepted</b>', 'all answers are shown');
create function pg_temp.confirm() returns jsonb language sql as $$
  select tests.press(1, 'form.confirm:' || (select version from dialog.session where bot_id = 'partner' and user_id = 1), 'partner')
$$;
select core.set_setting('terms_version', '2', 'test');
select matches(tests.reply(pg_temp.confirm()), 'The terms have changed', 'KP396: terms that changed meanwhile were not accepted');
select is_empty('select from loyalty.application', 'nothing was sent');
select core.set_setting('terms_version', '1', 'test');
select matches(tests.replies(pg_temp.confirm()), 'on its way.*Зерно.*20 Nov 2026 is being looked at', 'sent');
select results_eq('select name, category, city, phone::text, terms_version, person_id from loyalty.application',
  $$select 'Зерно', 'кав’ярня', 'Київ', '+380501112233', 1, tests.person(1)$$, 'as it was said');
select matches(tests.reply(tests.press(1, 'apply', 'partner')), 'is being looked at', 'one that waits is shown, not asked again');
select matches(tests.reply(tests.press(1, 'apply_new', 'partner')), 'is being looked at', 'nor by a button that is left over');
select loyalty.reject((select id from loyalty.application), 'admin', 'no <address>');
select matches(tests.reply(tests.press(1, 'apply', 'partner')), 'turned down: no &lt;address&gt;', 'why it was turned down');
select matches(tests.reply(tests.press(1, 'apply_new', 'partner')), 'Step 1 of 5', 'and the form again');
select is((select count(*) from loyalty.application), 1::bigint, 'one application');

select * from finish();
rollback;
