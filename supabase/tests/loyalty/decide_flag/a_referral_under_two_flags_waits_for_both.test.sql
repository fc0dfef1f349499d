begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select core.set_setting('flag_referrals_per_day', '1', 'test');
create temp table clara as select * from people.add_person('{"id": 7003, "language_code": "en"}');
select people.attach_inviter(clara.id, anna.invite_code) from anna, clara;
select tests.buy('1', id) from boris;
create temp table purchase as select * from tests.buy('2', (select id from clara), 10000);

select loyalty._raise_flag(id, '{"kind": "velocity", "detail": {}}') from purchase;
select loyalty.decide_flag(id, false, 'person:1') from loyalty.flag where kind = 'referral_burst';
select results_eq('select tests.referrals()', $$values ('paid 100 50'), ('held 100 50')$$, 'the other flag is open');
select loyalty.decide_flag(id, false, 'person:1') from loyalty.flag where kind = 'velocity';
select results_eq('select tests.referrals()', $$values ('paid 100 50'), ('paid 100 50')$$, 'now it is paid');
select is(ledger.balance((select id from anna)), 200::bigint, 'once');

select * from finish();
rollback;
