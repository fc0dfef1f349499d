begin;
select plan(7);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_clock('2026-11-20 12:00+02');
select tests.say(42, '/start', 'admin');
select matches(tests.reply(tests.press(42, 'run_rules', 'admin')), '^📐 There are no rules yet', 'none yet');
select matches(tests.replies(tests.press(42, 'run_add', 'admin')), 'Step 1 of 7', 'the first question');
select tests.say(42, 'For regulars', 'admin'), tests.say(42, '40', 'admin'), tests.say(42, 'Any level', 'admin'), tests.say(42, '4', 'admin'),
  tests.say(42, '500.50', 'admin'), tests.say(42, 'Skip', 'admin');
create temp table asked as select tests.say(42, 'Next month', 'admin') as got;
select matches(tests.reply(got), 'For regulars.*40 points, which expire as all points do.*For: 4 visits a month or more, bills of 500.50.*from 12.2026 on', 'all of it is shown') from asked;
create temp table done as select tests.press(42, tests.data_of(got, '✅ Add the rule'), 'admin') as got from asked;
select matches(tests.replies(got), 'the rule is added.*For regulars: 40 points, 4 visits a month or more, bills of 500.50', 'it is in the list') from done;
select results_eq($$select name, tier_id, min_visits, min_spend_minor, points, lifetime_days, valid_from, valid_to from loyalty.bonus_rule$$,
  $$values ('For regulars', null::text, 4, 50050::bigint, 40::bigint, null::integer, '2026-12-01'::date, null::date)$$, 'as it was said');
select is((select a.actor from core.audit a where a.action = 'add.bonus_rule'), 'person:' || tests.person(42), 'who did it is on record');
select matches(tests.reply(tests.press(42, tests.data_of(got, 'For regulars'), 'admin')), 'expire as all points do.*from 12.2026 on', 'its card') from done;

select * from finish();
rollback;
