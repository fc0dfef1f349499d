begin;
select plan(9);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_clock('2026-11-21 12:00+02');
select tests.say(42, '/start', 'admin');
create temp table shop as with p as (insert into loyalty.partner (name) values ('Zerno') returning id) select id from p;

select tests.press(42, 'par_rates:' || id, 'admin') from shop;
select tests.say(42, '21.11.2026', 'admin');
select is(tests.place(42, 'admin'), 'partners.rates:1', 'a day that has begun is not taken');
select tests.say(42, '01.12.2026', 'admin');
select matches(tests.reply(tests.say(42, '50,01', 'admin')), 'percentage from 0 to 50', 'nor a rate out of bounds');
select tests.say(42, '-5', 'admin');
select is(tests.place(42, 'admin'), 'partners.rates:2', 'nor one below zero');
select tests.say(42, '2,5', 'admin');
select tests.say(42, '40', 'admin');
create temp table confirmation as select tests.say(42, '1.5', 'admin') as got;
select matches(tests.reply(got), 'Today: 5% back.*From 1 Dec 2026 \(new\): 2\.5% back in points, points may pay 40%, fee 1\.5%', 'old and new') from confirmation;
select is((select count(*) from loyalty.partner_rate), 0::bigint, 'nothing is set before the confirmation');

savepoint late;
select core.set_clock('2026-12-01 12:00+02');
select tests.press(42, tests.data_of(got, '🎚 Set these rates'), 'admin') from confirmation;
select is((select count(*) from loyalty.partner_rate), 0::bigint, 'confirmed when the day has begun: refused');
rollback to late;

select matches(tests.replies(tests.press(42, tests.data_of(got, '🎚 Set these rates'), 'admin')), '^✅ Zerno: the new rates hold from', 'set') from confirmation;
select results_eq('select valid_from, earn_bp, payable_bp, fee_bp, set_by from loyalty.partner_rate',
  $$values ('2026-12-01'::date, 250, 4000, 150, 'person:' || tests.person(42))$$, 'as it was confirmed, in the admin''s name');
select is((select count(*) from core.audit where action = 'set.rate'), 1::bigint, 'and noted');

select * from finish();
rollback;
