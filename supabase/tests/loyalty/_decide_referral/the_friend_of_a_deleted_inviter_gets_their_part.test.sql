begin;
select plan(3);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select people.delete_person((select id from anna));
select tests.buy('1', id) from boris;
select results_eq('select tests.referrals()', $$values ('refused inviter_deleted 0 50')$$, 'the inviter is gone');
select is(ledger.balance((select id from anna)), 0::bigint, 'nothing goes to a wallet of nobody');
select is(ledger.balance((select id from boris)), 50::bigint, 'the friend''s part');

select * from finish();
rollback;
