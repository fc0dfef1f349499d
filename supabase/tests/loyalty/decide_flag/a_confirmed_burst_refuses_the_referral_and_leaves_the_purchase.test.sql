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

select loyalty.decide_flag(id, true, 'person:1') from loyalty.flag;
select results_eq('select tests.referrals()', $$values ('paid 100 50'), ('refused fraud 0 0')$$, 'refused');
select is(ledger.balance((select id from anna)), 100::bigint, 'nothing for the inviter');
select is(ledger.balance((select id from clara)), 5::bigint, 'the friend keeps what the purchase earned');
select is((select sum(amount_left) from ledger.hold), 0::numeric, 'nothing is held');

select * from finish();
rollback;
