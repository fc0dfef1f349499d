begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create temp table purchase as select * from tests.buy('1', (select id from boris));
select tests.buy('2', id) from boris;
update loyalty.purchase set refunded_minor = bill_minor where key = '1';
select loyalty._take_back_referral(id, 'test') from purchase;
select results_eq('select tests.referrals()', $$values ('paid 100 50')$$, 'a friend who bought again did come');
update loyalty.purchase set refunded_minor = bill_minor where key = '2';
select loyalty._take_back_referral(id, 'test') from loyalty.purchase where key = '2';
select results_eq('select tests.referrals()', $$values ('taken_back 100 50')$$, 'until that goes back too');
select is(ledger.balance((select id from anna)), 0::bigint, 'whichever was the first');

select * from finish();
rollback;
