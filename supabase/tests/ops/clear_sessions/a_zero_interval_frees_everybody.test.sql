begin;
select plan(2);

create temp table p as select g as n, (people.add_person(jsonb_build_object('id', 7000 + g))).id from generate_series(1, 2) g;
select core.set_clock('2026-11-21 10:00+00');
insert into dialog.session (bot_id, chat_id, user_id, person_id, state_id, form_id, step, draft, updated_at, expires_at)
select 'client', 7000 + n, 7000 + n, id, 'client.registration', 'registration', 1, '{}', core.now() - (n - 1) * '1 second'::interval, core.now() + '1 day' from p;
select is(ops.clear_sessions('0'), 2::bigint, 'even who wrote a moment ago');
select is_empty($$select * from dialog.session where state_id <> 'client.home' or form_id is not null$$, 'all are at home');

select * from finish();
rollback;
