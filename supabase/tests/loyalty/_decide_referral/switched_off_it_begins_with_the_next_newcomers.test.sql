begin;
select plan(2);

select tests.open_till(7009);
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create temp table boris as select * from people.add_person('{"id": 7002, "language_code": "en"}');
select people.attach_inviter(boris.id, anna.invite_code) from anna, boris;
select core.set_setting('referral_inviter_points', '0', 'test');
select core.set_setting('referral_friend_points', '0', 'test');
select tests.buy('1', id) from boris;
select core.set_setting('referral_friend_points', '7', 'test');
select tests.buy('2', id) from boris;
select is_empty('select tests.referrals()', 'the second purchase is not the first');
create temp table clara as select * from people.add_person('{"id": 7003}');
select people.attach_inviter(clara.id, anna.invite_code) from anna, clara;
select tests.buy('3', id) from clara;
select results_eq('select tests.referrals()', $$values ('paid 0 7')$$, 'one side may get nothing');

select * from finish();
rollback;
