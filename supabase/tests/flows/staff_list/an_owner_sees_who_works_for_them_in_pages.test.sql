begin;
select plan(7);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(u), 'cashier', 'admin') from generate_series(2, 9) u;
select loyalty.add_staff(pg_temp.shop('Калач'), tests.person(10), 'cashier', 'admin');
select loyalty.set_staff_status(pg_temp.shop('Зерно'), tests.person(2), 'suspended', 'admin');
update people.person set name = 'Ira <b>' where id = tests.person(1);
create temp table page as select tests.press(1, 'staff', 'partner') as got;
select matches(tests.reply(got), 'work for you: 9', 'how many') from page;
select matches(tests.keyboard(got), '^🟢 Ira <b> · owner \| ⏸ Person2 · cashier \|.*Person8 · cashier \| More ▶️ \|', 'who, as what, and whether they may') from page;
select matches(tests.keyboard(tests.press(1, tests.data_of(got, 'More ▶️'), 'partner')), '^🟢 Person9 · cashier \| ➕', 'the rest') from page;
select matches(tests.keyboard(tests.press(1, 'staff:x', 'partner')), 'Person8', 'a cursor that is none begins anew');
select matches(tests.reply(tests.press(10, 'staff', 'partner')), 'Only an owner', 'a cashier sees nobody');
select matches(tests.reply(tests.press(11, 'staff', 'partner')), 'do not work for any partner', 'a stranger neither: KP395');
select matches(tests.reply(tests.say(9, '/staff', 'partner')), 'Only an owner', 'nor by the command');

select * from finish();
rollback;
