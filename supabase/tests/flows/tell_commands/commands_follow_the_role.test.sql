begin;
select plan(10);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1);
create function pg_temp.told() returns text language sql as $$
  with gone as (delete from gateway.outbox o where o.method like '%MyCommands' returning o.id, o.chat_id, o.method, o.payload)
  select string_agg(concat_ws(' ', chat_id, method, payload -> 'scope' ->> 'type', (
    select string_agg((c ->> 'command') || '=' || (c ->> 'description'), ',') from jsonb_array_elements(payload -> 'commands') c)), ' | ' order by id) from gone
$$;
select is(pg_temp.told(), null, 'a stranger has those of everybody');
select loyalty.add_staff(pg_temp.shop('Зерно'), (select id from people.add_person('{"id": 5}')), 'cashier', 'admin');
select is(pg_temp.told(), null, 'of who never wrote Telegram knows no chat');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'cashier', 'admin');
create temp table first as select pg_temp.told() as got;
select matches(got, '^1 setMyCommands chat start=Menu', 'a cashier''s') from first;
select doesnt_match(got, 'staff=', 'without the owner''s') from first;
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select matches(pg_temp.told(), '^1 setMyCommands chat .*staff=Staff', 'an owner''s');
select tests.press(1, 'lang:uk', 'partner');
select matches(pg_temp.told(), 'staff=Працівники', 'in the language they chose');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.person(1), 'cashier', 'admin');
select pg_temp.told();
select tests.press(1, 'work_at:' || pg_temp.shop('Калач'), 'partner');
select doesnt_match(pg_temp.told(), 'staff=', 'of the workplace they chose');
select tests.press(1, 'work_at:' || pg_temp.shop('Зерно'), 'partner');
select pg_temp.told();
select loyalty.set_staff_status(pg_temp.shop('Калач'), tests.person(1), 'suspended', 'admin');
select matches(pg_temp.told(), 'staff=', 'suspended elsewhere, they keep them');
update loyalty.staff set status = 'suspended' where person_id = tests.person(1);
select matches(pg_temp.told(), '1 deleteMyCommands chat$', 'suspended everywhere, they have those of everybody');
select matches(tests.methods(tests.say(5, '/start', 'partner')), '^setMyCommands, sendMessage$', 'who wrote for the first time is told their commands now');

select * from finish();
rollback;
