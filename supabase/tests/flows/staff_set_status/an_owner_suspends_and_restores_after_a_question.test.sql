begin;
select plan(9);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(2), 'cashier', 'admin');
create function pg_temp.do(p_action text) returns jsonb language sql as $$select tests.press(1, p_action || ':' || tests.person(2), 'partner')$$;
create function pg_temp.status() returns text language sql as $$select status from loyalty.staff where person_id = tests.person(2)$$;
select matches(tests.keyboard(pg_temp.do('staff_member')), 'Daily limit, ⏸ Suspend access', 'what may be done');
select matches(tests.reply(pg_temp.do('staff_ask')), 'Suspend <b>Person2', 'the question names them');
select is(pg_temp.status(), 'active', 'which does nothing yet');
select matches(tests.reply(pg_temp.do('staff_suspend')), 'suspended', 'done');
select is(pg_temp.status(), 'suspended', 'indeed');
select matches(tests.reply(pg_temp.do('staff_ask')), 'Restore access for <b>Person2', 'the other way round');
select pg_temp.do('staff_resume');
select is(pg_temp.status(), 'active', 'restored');
select is(tests.keyboard(tests.press(1, 'staff_member:' || tests.person(1), 'partner')), '👥 Staff, 🏠 Menu', 'of themselves an owner changes nothing');
select tests.press(1, 'staff_suspend:' || tests.person(1), 'partner');
select is((select count(*) from loyalty.staff where status = 'active'), 2::bigint, 'not by an edited button either');

select * from finish();
rollback;
