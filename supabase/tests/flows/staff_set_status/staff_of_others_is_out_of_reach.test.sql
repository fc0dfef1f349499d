begin;
select plan(16);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2, 3, 4);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.person(2), 'cashier', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(3), 'cashier', 'admin');
create temp table before as select * from loyalty.staff;
create function pg_temp.ways() returns setof text language sql as $$
  select unnest(array['staff_member', 'staff_ask', 'staff_suspend', 'staff_resume', 'staff_limit'])
$$;
select is(tests.press(1, w || ':' || tests.person(2), 'partner') #>> '{answer,text}', 'This menu has expired, here is a fresh one.', w || ': another partner''s cashier')
from pg_temp.ways() w;
select is(tests.press(1, w || ':-1e9', 'partner') #>> '{answer,text}', 'This menu has expired, here is a fresh one.', w || ': no number') from pg_temp.ways() w;
select matches(tests.reply(tests.press(3, w || ':' || tests.person(3), 'partner')), 'Only an owner', w || ': a cashier') from pg_temp.ways() w;
select results_eq('select * from loyalty.staff order by person_id', 'select * from before order by person_id', 'nothing has changed');

select * from finish();
rollback;
