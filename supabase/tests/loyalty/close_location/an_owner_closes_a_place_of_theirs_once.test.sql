begin;
select plan(6);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
create temp table place as select loyalty.add_location(pg_temp.shop('Зерно'), 'Поділ', 'Київ', null, 'admin') as id;
select is((select loyalty.close_location(pg_temp.shop('Калач'), id, 'admin') from place), false, 'not another''s');
select throws_ok($$select loyalty.close_location(pg_temp.shop('Калач'), id, 'person:' || tests.person(1)) from place$$, 'KP304', null, 'nor by another''s owner');
select is((select loyalty.close_location(pg_temp.shop('Зерно'), id, 'person:' || tests.person(1)) from place), true, 'their own');
select is((select loyalty.close_location(pg_temp.shop('Зерно'), id, 'person:' || tests.person(1)) from place), false, 'once');
select is((select loyalty.set_location_hours(pg_temp.shop('Зерно'), id, 'never', 'admin') from place), false, 'one that is closed has no hours');
select is((select count(*) from core.audit where action in ('close.location', 'change.location')), 1::bigint, 'on record');

select * from finish();
rollback;
