begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select people.block((select id from anna), 'test', 'fakes');
select tests.buy('1', id) from boris;
select results_eq('select tests.referrals()', $$values ('refused inviter_blocked 0 0')$$, 'the reason is kept');
select is_empty($$select * from ledger.transfer where kind = 'referral'$$, 'no points');
select people.unblock((select id from anna), 'test');
select tests.buy('2', id) from boris;
select results_eq('select tests.referrals()', $$values ('refused inviter_blocked 0 0')$$, 'decided once');

select * from finish();
rollback;
