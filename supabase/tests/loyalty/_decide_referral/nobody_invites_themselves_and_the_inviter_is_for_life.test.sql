begin;
select plan(6);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create temp table clara as select * from people.add_person('{"id": 7003}');
select ok(not people.attach_inviter(anna.id, anna.invite_code), 'not oneself') from anna;
select throws_ok($$update people.person set inviter_id = id where id = (select id from anna)$$, '23514', null, 'not by hand either');
select ok(not people.attach_inviter(boris.id, clara.invite_code), 'not a second inviter') from boris, clara;
select is((select inviter_id from people.person where id = (select id from boris)), (select id from anna), 'the first stays');
select people.delete_person((select id from anna));
create temp table again as select * from people.add_person('{"id": 7001}');
select ok(not people.attach_inviter(again.id, anna.invite_code), 'nor by the code of one''s own deleted self') from anna, again;
select is((select inviter_id from people.person where id = (select id from again)), null, 'nobody invited them');

select * from finish();
rollback;
