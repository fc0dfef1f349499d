begin;
select plan(2);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
create temp table clara as select * from people.add_person('{"id": 7003}');
select loyalty.grant_welcome_bonus((select id from clara));
select people.delete_person((select id from clara));
create temp table again as select * from people.add_person('{"id": 7003}');
select people.attach_inviter(again.id, anna.invite_code) from anna, again;
select tests.buy('1', id) from again;
select results_eq('select tests.referrals()', $$values ('refused seen_before 0 0')$$, 'they never bought, but the bot knew them');
select loyalty.grant_welcome_bonus((select id from boris));
select tests.buy('2', id) from boris;
select set_eq('select tests.referrals()', $$values ('refused seen_before 0 0'), ('paid 100 50')$$, 'one''s own welcome bonus is no obstacle');

select * from finish();
rollback;
