begin;
select plan(4);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select core.set_setting('flag_referrals_per_day', '1', 'test');
create temp table clara as select * from people.add_person('{"id": 7003, "language_code": "en"}');
select people.attach_inviter(clara.id, anna.invite_code) from anna, clara;
select tests.buy('1', id) from boris;
create temp table purchase as select * from tests.buy('2', (select id from clara), 10000);

select loyalty.decide_flag(id, false, 'person:1') from loyalty.flag;
select results_eq('select tests.referrals()', $$values ('paid 100 50'), ('paid 100 50')$$, 'paid');
select is(ledger.balance((select id from anna)), 200::bigint, 'the inviter''s');
select is(ledger.balance((select id from clara)), 55::bigint, 'the friend''s, whose purchase was never held');
select is(tests.times_told(7001, 'first purchase: 100 points') + tests.times_told(7003, 'first purchase: 50 points'), 3::bigint, 'both are told, as of the one before');

select * from finish();
rollback;
