begin;
select plan(5);

create temp table anna as select * from people.add_person('{"id": 7001}');
create temp table gone as select * from people.add_person('{"id": 7002}');
select people.delete_person((select id from gone));
select is(people.attach_inviter((select id from anna), (select invite_code from anna)), false, 'their own code');
select is(people.attach_inviter((select id from anna), 'NOSUCHCODE'), false, 'an unknown code');
select is(people.attach_inviter((select id from anna), (select invite_code from gone)), false, 'the code of somebody who left');
select is(people.attach_inviter((select id from anna), null), false, 'no code');
select is((select inviter_id from people.person where telegram_id = 7001), null, 'there is no inviter');

select * from finish();
rollback;
