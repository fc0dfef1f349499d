begin;
select plan(5);

create temp table p as select g as n, people.add_person(jsonb_build_object('id', 7000 + g)) as person from generate_series(1, 3) g;
create function pg_temp.p(p_n integer) returns people.person language sql as $$select person from p where n = p_n$$;
select is(people.attach_inviter((pg_temp.p(2)).id, (pg_temp.p(1)).invite_code), true, 'the second came by the first');
select is(people.attach_inviter((pg_temp.p(2)).id, (pg_temp.p(3)).invite_code), false, 'another invitation comes too late');
select is(people.attach_inviter((pg_temp.p(2)).id, (pg_temp.p(1)).invite_code), false, 'so does the same again');
select is((select inviter_id from people.person where telegram_id = 7002), (pg_temp.p(1)).id, 'the first inviter stays');
select is(people.attach_inviter((pg_temp.p(3)).id, lower((pg_temp.p(1)).invite_code)), true, 'small letters will do');

select * from finish();
rollback;
