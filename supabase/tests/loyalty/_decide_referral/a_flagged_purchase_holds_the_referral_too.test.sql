begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create temp table purchase as select * from tests.buy('1', (select id from anna), 100000);
update loyalty.purchase set person_id = (select id from boris);
select loyalty._raise_flag(id, '{"kind": "velocity", "detail": {}}') from purchase;
select loyalty._decide_referral(p) from loyalty.purchase p;
select results_eq('select tests.referrals()', $$values ('held 100 50')$$, 'held');
select is((select count(*) from ledger.hold where status = 'open' and due_at is null and kind = 'referral'), 2::bigint, 'both sides wait for a decision');
select is(ledger.balance((select id from boris)), 0::bigint, 'nothing has arrived');

select * from finish();
rollback;
