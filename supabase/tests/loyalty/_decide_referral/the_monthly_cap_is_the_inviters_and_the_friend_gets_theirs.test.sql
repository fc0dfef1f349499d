begin;
select plan(5);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create temp table clara as select * from people.add_person('{"id": 7003, "language_code": "en"}');
create temp table dora as select * from people.add_person('{"id": 7004, "language_code": "en"}');
select people.attach_inviter(f.id, anna.invite_code) from anna, (select id from clara union all select id from dora) f;
select core.set_setting('referral_monthly_cap', '1', 'test');
select core.set_clock('2026-10-31 23:59+02');
select tests.buy('1', id) from boris;
select tests.buy('2', id) from clara;
select results_eq('select tests.referrals()', $$values ('paid 100 50'), ('refused monthly_cap 0 50')$$, 'the second of the month');
select is(ledger.balance((select id from anna)), 100::bigint, 'the inviter got the first');
select is(ledger.balance((select id from clara)), 50::bigint, 'the friend is not to blame');
select is(tests.times_told(7001, 'Points are given for 1 invitation a month'), 1::bigint, 'the inviter is told why');
select core.set_clock('2026-11-01 00:00+02');
select tests.buy('3', id) from dora;
select is(ledger.balance((select id from anna)), 200::bigint, 'the month turns in the programme''s zone');

select * from finish();
rollback;
