begin;
select plan(10);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1);
create function pg_temp.turn() returns dialog.turn language sql as $$
  select row('partner', 1, 1, tests.person(1), 'en', 1, 'callback', null, null, null, null, null, null, false, now())::dialog.turn
$$;
create function pg_temp.is_now() returns text language sql as $$
  select p.name || ' ' || flows.partner_role(pg_temp.turn()) from loyalty.partner p where p.id = flows.current_partner(pg_temp.turn())
$$;
select throws_ok('select pg_temp.is_now()', 'KP395', null, 'who works nowhere is told so');
select is(flows.partner_role(pg_temp.turn()), 'stranger', 'and is a stranger');
select core.set_clock('2026-11-20 10:00+00');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'cashier', 'admin');
select core.set_clock('2026-11-21 10:00+00');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.person(1), 'owner', 'admin');
select is(pg_temp.is_now(), 'Зерно cashier', 'of two the one where they came first');
select is(tests.keyboard(tests.press(1, 'work', 'partner')), '✔️ Зерно · a cashier | Калач · the owner | 🏠 Menu', 'they may choose');
select tests.press(1, 'work_at:' || pg_temp.shop('Калач'), 'partner');
select is(pg_temp.is_now(), 'Калач owner', 'the one they chose');
insert into loyalty.staff values (pg_temp.shop('Калач'), (select id from people.add_person('{"id": 9}')), 'owner', 'active', null, 'admin', now());
select loyalty.set_staff_status(pg_temp.shop('Калач'), tests.person(1), 'suspended', 'admin');
select is(pg_temp.is_now(), 'Зерно cashier', 'while they are suspended there, the other');
select tests.press(1, 'work_at:' || pg_temp.shop('Калач'), 'partner');
select is(pg_temp.is_now(), 'Зерно cashier', 'which they cannot change');
select loyalty.set_partner_status(pg_temp.shop('Зерно'), 'suspended', 'admin');
select is(pg_temp.is_now(), 'Зерно cashier', 'a suspended partner is still their workplace: refunds go on');
select loyalty.set_staff_status(pg_temp.shop('Зерно'), tests.person(1), 'suspended', 'admin');
select throws_ok('select pg_temp.is_now()', 'KP303', null, 'suspended everywhere');
select is(flows.partner_role(pg_temp.turn()), 'stranger', 'they may do nothing');

select * from finish();
rollback;
