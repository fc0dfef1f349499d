begin;
select plan(9);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
create function pg_temp.menu(p_user bigint) returns text language sql as $$
  select tests.reply(m) || ' ' || tests.keyboard(m) from tests.press(p_user, 'menu', 'partner') m
$$;
select matches(pg_temp.menu(1), 'Kopilka for partners.*Become a partner', 'a stranger may become a partner');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(2), 'cashier', 'admin');
select matches(pg_temp.menu(1), 'Зерно.*the owner.*Staff.*Locations', 'an owner');
select matches(pg_temp.menu(2), 'Зерно.*a cashier', 'a cashier');
select doesnt_match(pg_temp.menu(2), 'Staff|Locations|Become|Change workplace', 'has no owner''s buttons, nor a stranger''s');
select matches(tests.keyboard(tests.say(1, 'what?', 'partner')), 'Staff', 'what nobody asked for brings the same menu');
select loyalty.set_partner_status(pg_temp.shop('Зерно'), 'suspended', 'admin');
select matches(pg_temp.menu(2), 'paused in the programme', 'a suspended partner');
select loyalty.set_staff_status(pg_temp.shop('Зерно'), tests.person(2), 'suspended', 'admin');
select matches(pg_temp.menu(2), 'Your access is suspended', 'a suspended cashier');
select doesnt_match(pg_temp.menu(2), 'paused in the programme', 'is told of themselves');
select matches(tests.reply(tests.press(2, 'staff', 'partner')), 'Your access to the till is suspended', 'and does nothing');

select * from finish();
rollback;
