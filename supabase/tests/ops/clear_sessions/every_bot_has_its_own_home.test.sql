begin;
select plan(2);

create temp table p as select (people.add_person('{"id": 7001}')).id;
select core.set_clock('2026-11-21 10:00+00');
insert into dialog.session (bot_id, chat_id, user_id, person_id, state_id, updated_at)
select b.id, 7001, 7001, p.id, 'gone.state', core.now() - '1 day'::interval from p, gateway.bot b;
select is(ops.clear_sessions('1 hour'), 3::bigint, 'states that exist no more are left too');
select set_eq($$select bot_id::text || ' ' || state_id from dialog.session$$, array['client client.home', 'partner partner.home', 'admin admin.home'], 'each bot''s own');

select * from finish();
rollback;
