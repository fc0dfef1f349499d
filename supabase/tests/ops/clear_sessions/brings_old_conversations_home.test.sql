begin;
select plan(3);

create temp table p as select g as n, (people.add_person(jsonb_build_object('id', 7000 + g))).id from generate_series(1, 4) g;
select core.set_clock('2026-11-21 10:00+00');
insert into dialog.session (bot_id, chat_id, user_id, person_id, state_id, form_id, step, draft, version, updated_at, expires_at)
select 'client', 7000 + n, 7000 + n, id, s.state_id, s.form_id, s.step, s.draft::jsonb, 5, s.updated_at::timestamptz, s.expires_at::timestamptz
from p join (values
  (1, 'client.registration', 'registration', 2, '{"name": "Анна"}', '2026-10-21 10:00+00', '2026-10-22 10:00+00'),
  (2, 'client.settings', null, null, '{}', '2026-10-01 10:00+00', null),
  (3, 'client.home', null, null, '{}', '2026-01-01 10:00+00', null),
  (4, 'client.registration', 'registration', 3, '{"name": "Борис"}', '2026-11-20 10:00+00', '2026-11-21 10:00+00')
) s (n, state_id, form_id, step, draft, updated_at, expires_at) using (n);
select is(ops.clear_sessions('30 days'), 2::bigint, 'a draft and a screen of more than 30 days ago; one at home needs nothing');
select results_eq($$select user_id, state_id, form_id, step::integer, draft, version, expires_at is null from dialog.session order by user_id$$, $$values
  (7001::bigint, 'client.home', null::text, null::integer, '{}'::jsonb, 6, true),
  (7002, 'client.home', null, null, '{}', 6, true),
  (7003, 'client.home', null, null, '{}', 5, true),
  (7004, 'client.registration', 'registration', 3, '{"name": "Борис"}', 5, false)$$,
  'they are at home without a draft, their buttons stale; the younger draft is kept');
select is(ops.clear_sessions('30 days'), 0::bigint, 'once more there is nothing to do');

select * from finish();
rollback;
