begin;
select plan(6);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create temp table purchase as select * from tests.buy('1', (select id from boris));
update loyalty.purchase set refunded_minor = bill_minor;
select loyalty._take_back_referral(id, 'test') from purchase;
select results_eq('select tests.referrals()', $$values ('taken_back 100 50')$$, 'taken back');
select is(ledger.balance((select id from anna)) + ledger.balance((select id from boris)), 0::bigint, 'from both');
select is(tests.times_told(7001, '100 points for the invitation were taken back'), 1::bigint, 'the inviter is told');
select is(tests.times_told(7002, '50 points for the invitation were taken back'), 1::bigint, 'the friend is told');
select loyalty._take_back_referral(id, 'test') from purchase;
select results_eq('select tests.referrals()', $$values ('taken_back 100 50')$$, 'once');
select is(ledger.balance((select id from anna)), 0::bigint, 'nothing more');

select * from finish();
rollback;
