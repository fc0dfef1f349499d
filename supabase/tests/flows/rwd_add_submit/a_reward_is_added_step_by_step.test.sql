begin;
select plan(10);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_clock('2026-11-20 12:00+02');
insert into loyalty.partner (name) values ('Grain'), ('Loaf');
select tests.say(42, '/start', 'admin');
select matches(tests.reply(tests.press(42, 'rwd', 'admin')), '^🎁 There are no rewards yet', 'none yet');
select tests.press(42, 'rwd_add', 'admin');
select matches(tests.replies(tests.say(42, '✖️ Cancel', 'admin')), '🎁 There are no rewards yet', 'who gives it up is back at the list');
select matches(tests.replies(tests.press(42, 'rwd_add', 'admin')), 'Step 1 of 7', 'the first question');
select tests.say(42, 'Coffee & cake', 'admin'), tests.say(42, 'Skip', 'admin');
select matches(tests.reply(tests.say(42, '1.5', 'admin')), '^⚠️ It takes a whole number', 'no half points');
select tests.say(42, '60.00', 'admin'), tests.say(42, '3', 'admin'), tests.say(42, 'Skip', 'admin'), tests.say(42, 'gra', 'admin');
select matches(tests.reply(tests.say(42, '19.11.2026', 'admin')), '^⚠️ It takes a date, today or later', 'not yesterday');
create temp table asked as select tests.say(42, '30.11.2026', 'admin') as got;
select matches(tests.reply(got), 'Coffee &amp; cake.*60 points.*Given out by: “Grain”.*Left: 3.*any number.*Until 30 Nov 2026', 'all of it is shown') from asked;
select is((select count(*) from loyalty.reward), 0::bigint, 'nothing was added so far');
select matches(tests.replies(tests.press(42, tests.data_of(got, '✅ Add to the catalogue'), 'admin')),
  'is in the catalogue.*Given out by: “Grain”.*Left: 3.*any number.*Until 30 Nov 2026', 'then it is, and its card says so') from asked;
select results_eq($$select p.name, r.name, r.description, r.price_points, r.stock, r.per_person_limit, r.valid_to from loyalty.reward r join loyalty.partner p on p.id = r.partner_id$$,
  $$values ('Grain', 'Coffee & cake', '', 60::bigint, 3, null::integer, '2026-12-01 00:00+02'::timestamptz)$$, 'as it was said, to the end of the last day');
select is((select actor from core.audit where action = 'add.reward'), 'person:' || tests.person(42), 'who did it is on record');

select * from finish();
rollback;
