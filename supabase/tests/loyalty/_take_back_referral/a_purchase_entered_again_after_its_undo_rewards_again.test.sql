begin;
select plan(5);

select tests.open_till(7009);
create temp table cashier as select tests.person(7009) as id;
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create function pg_temp.state() returns setof text language sql as $$
  select concat_ws(' ', r.status, ledger.balance(r.inviter_id), ledger.balance(r.person_id)) from loyalty.referral r
$$;
select tests.buy('1', id) from boris;
select loyalty.undo('undo 1', p.id, cashier.id) from cashier, loyalty.purchase p where p.key = '1';
select results_eq('select pg_temp.state()', $$values ('taken_back 0 0')$$, 'the purchase was undone');
select tests.buy('2', id) from boris;
select results_eq('select pg_temp.state()', $$values ('paid 100 50')$$, 'entered again, it rewards');
select tests.buy('3', id) from boris;
select results_eq('select pg_temp.state()', $$values ('paid 100 50')$$, 'once');

select loyalty.undo('undo ' || p.key, p.id, cashier.id) from cashier, loyalty.purchase p where p.key in ('2', '3') order by p.id;
select results_eq('select pg_temp.state()', $$values ('taken_back 0 0')$$, 'with the last purchase it goes');
select people.delete_person(id) from boris;
create temp table boris_again as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris_again.id, anna.invite_code) from anna, boris_again;
select tests.buy('4', id) from boris_again;
select is(ledger.balance((select id from anna)), 0::bigint, 'who deletes their data and returns is seen before');

select * from finish();
rollback;
