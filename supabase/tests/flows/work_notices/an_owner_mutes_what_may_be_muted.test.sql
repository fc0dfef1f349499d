begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select is(tests.keyboard(tests.press(1, 'work_notices', 'partner')), '🔔 Who joined | 🔔 Statements and reports | ◀️ Back', 'all are on');
select is(tests.keyboard(tests.press(1, 'work_mute:staff', 'partner')), '🔕 Who joined | 🔔 Statements and reports | ◀️ Back', 'one is off');
delete from gateway.outbox;
select loyalty.accept_invite(loyalty.invite_staff(pg_temp.shop('Зерно'), 'person:' || tests.person(1)), tests.person(2));
select is_empty('select from gateway.outbox where chat_id = 1', 'nobody says who joined');
select is(tests.press(1, 'work_mute:bonuses', 'partner') #>> '{answer,text}', 'This menu has expired, here is a fresh one.', 'others are not this bot''s');
select results_eq('select topic from people.mute', $$values ('staff')$$, 'and stay');

select * from finish();
rollback;
