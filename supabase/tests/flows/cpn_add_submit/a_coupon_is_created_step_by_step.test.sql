begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_clock('2026-11-20 12:00+02');
select tests.say(42, '/start', 'admin');
select loyalty.add_coupon('TAKEN', null, 'Old', 5, 'test');
select matches(tests.replies(tests.press(42, 'cpn_add', 'admin')), 'Step 1 of 7', 'the first question');
select matches(tests.reply(tests.say(42, 'весна', 'admin')), '^⚠️ That cannot be a code', 'letters that are not Latin');
select matches(tests.replies(tests.say(42, 'taken', 'admin')), 'Another coupon has had this code', 'another''s');
select matches(tests.reply(tests.say(42, 'fall-26', 'admin')), 'Step 2 of 7', 'small letters will do');
select tests.say(42, 'Autumn', 'admin'), tests.say(42, '30', 'admin'), tests.say(42, '100', 'admin'), tests.say(42, '14', 'admin'), tests.say(42, 'Skip', 'admin');
create temp table asked as select tests.say(42, 'Skip', 'admin') as got;
select matches(tests.reply(got), 'Autumn.*FALL-26.*30 points, which expire after 14 days.*The programme pays.*For 100 people.*No last day', 'all of it is shown') from asked;
create temp table done as select tests.press(42, tests.data_of(got, '✅ Create the coupon'), 'admin') as got from asked;
select matches(tests.replies(got), 'FALL-26 works from now on.*FALL-26</code> Autumn: 30 points. Used 0 of 100', 'it is in the list') from done;
select results_eq($$select name, points, max_uses, lifetime_days, partner_id, valid_to from loyalty.coupon where code = 'FALL-26'$$,
  $$values ('Autumn', 30::bigint, 100, 14, null::bigint, null::timestamptz)$$, 'as it was said');
select is((select a.actor from core.audit a where a.action = 'add.coupon' and a.actor <> 'test'), 'person:' || tests.person(42), 'who did it is on record');
select matches(tests.reply(tests.press(42, tests.data_of(got, 'FALL-26'), 'admin')),
  'Autumn.*30 points, which expire after 14 days.*The programme pays.*No last day.*It works', 'its card') from done;

select * from finish();
rollback;
