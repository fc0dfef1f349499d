begin;
select plan(2);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select tests.buy('1', id) from anna;
select is_empty('select * from loyalty.referral', 'no referral');
select is_empty($$select * from ledger.transfer where kind = 'referral'$$, 'no points');

select * from finish();
rollback;
