begin;
select plan(4);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select tests.buy('1', id) from boris;
select people.delete_person((select id from boris));
create temp table again as select * from people.add_person('{"id": 7002}');
select people.attach_inviter(again.id, anna.invite_code) from anna, again;
create temp table before as select sum(amount) filter (where amount > 0) as points, count(*) from ledger.entry;
select tests.buy('2', id) from again;
select results_eq('select tests.referrals()', $$values ('paid 100 50'), ('refused seen_before 0 0')$$, 'who deleted their data and came back is refused');
select set_eq($$select sum(amount) filter (where amount > 0), count(*) from ledger.entry$$, 'table before', 'the ledger is as it was');
select is(ledger.balance((select id from anna)), 100::bigint, 'the inviter got one reward');
select is(ledger.balance((select id from again)), 0::bigint, 'the friend none');

select * from finish();
rollback;
