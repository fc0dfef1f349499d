begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(2), 'cashier', 'admin');
create function pg_temp.set_limit(p_person bigint, p_points bigint, p_by bigint) returns void language sql as $$
  select loyalty.set_staff_limit(pg_temp.shop('Зерно'), tests.person(p_person), p_points, 'person:' || tests.person(p_by))
$$;
select pg_temp.set_limit(2, 700, 1);
select is((select daily_points_limit from loyalty.staff where person_id = tests.person(2)), 700::bigint, 'set');
select throws_ok('select pg_temp.set_limit(2, 900, 2)', 'KP304', null, 'not by the cashier');
select throws_ok('select pg_temp.set_limit(7, 900, 1)', 'KP302', null, 'not of somebody else');
select pg_temp.set_limit(2, null, 1);
select is((select daily_points_limit from loyalty.staff where person_id = tests.person(2)), null, 'taken away');
select is((select count(*) from core.audit where action = 'limit.staff'), 2::bigint, 'both on record');

select * from finish();
rollback;
