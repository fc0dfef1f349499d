begin;
select plan(2);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select people.delete_person((select id from anna));
create temp table purchase as select * from tests.buy('1', (select id from boris));
update loyalty.purchase set refunded_minor = bill_minor;
select loyalty._take_back_referral(id, 'test') from purchase;
select results_eq('select tests.referrals()', $$values ('taken_back 0 50')$$, 'taken back');
select is(ledger.balance((select id from boris)), 0::bigint, 'the friend''s points are gone');

select * from finish();
rollback;
