begin;
select plan(3);

select people.add_person(jsonb_build_object('id', 7000 + n, 'first_name', 'Ann')) from generate_series(1, 5) n;
create function pg_temp.page(p_after bigint) returns bigint[] language sql as $$ select array(select s.person_id from people.search('ann', p_after, 2) s) $$;
create temp table everybody as select array_agg(id order by id) as ids from people.person;
select is(pg_temp.page(0), ids[1:2], 'the first') from everybody;
select is(pg_temp.page(ids[2]), ids[3:4], 'the next') from everybody;
select is(pg_temp.page(ids[4]), ids[5:5], 'the last') from everybody;

select * from finish();
rollback;
