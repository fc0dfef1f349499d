begin;
select plan(7);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select core.set_setting('admin_chat_id', '"500"', 'test');
select core.set_setting('admin_locale', '"en"', 'test');
select core.set_setting('flag_referrals_per_day', '1', 'test');
create temp table clara as select * from people.add_person('{"id": 7003}');
select people.attach_inviter(clara.id, anna.invite_code) from anna, clara;
select core.set_clock('2026-11-21 23:50+02');
select tests.buy('1', id) from boris;
select is_empty('select * from loyalty.flag', 'one a day is what the setting allows');
select tests.buy('2', id) from clara;
select results_eq('select tests.referrals()', $$values ('paid 100 50'), ('held 100 50')$$, 'the second is held');
select results_eq($$select kind, person_id, referral_id, purchase_id, status, detail ->> 'referrals' from loyalty.flag$$,
  $$select 'referral_burst', anna.id, clara.id, null::bigint, 'open', '2' from anna, clara$$, 'the flag is about the inviter');
select is(ledger.balance((select id from clara)), 0::bigint, 'nothing has arrived');
select is((select sum(amount_left) from ledger.hold where status = 'open'), 150::numeric, 'both parts are put aside');
select is((select count(*) from gateway.outbox where chat_id = 7003 and payload ->> 'text' like '%invit%'), 0::bigint, 'and nobody is told');
select ok((select payload ->> 'text' like '%too many invited in a day%' from gateway.outbox where bot_id = 'admin' and chat_id = 500), 'but the admin');

select * from finish();
rollback;
