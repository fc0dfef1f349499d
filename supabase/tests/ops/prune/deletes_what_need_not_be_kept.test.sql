begin;
select plan(7);

create temp table p as select (people.add_person('{"id": 7001}')).id;
insert into gateway.inbox (bot_id, update_id, kind, outcome, received_at)
select 'client', days * 10 + n, 'message', outcome, clock_timestamp() - days * '1 day'::interval - '1 hour'::interval
from unnest(array[1, 3, 31]) days, unnest(array['handled', 'refused', 'ignored', 'stored', 'dead']) with ordinality as o (outcome, n);
insert into gateway.outbox (bot_id, chat_id, method, payload, due_at, outcome, finished_at, created_at)
select 'client', 7001, 'sendMessage', jsonb_build_object('days', days, 'outcome', outcome), now(), outcome, case when outcome is not null then now() end,
  clock_timestamp() - days * '1 day'::interval - '1 hour'::interval
from unnest(array[6, 7, 31]) days, unnest(array['sent', 'answered', 'unknown', 'dead', null]) outcome;
insert into gateway.failures (bot_id, update_id, support_code, attempts, sqlstate, message, context, update, last_at)
select 'client', days, 'C' || days, 3, 'XX000', '', '', '{}', clock_timestamp() - days * '1 day'::interval from unnest(array[29, 31]) days;
insert into dialog.step_log (at, bot_id, person_id, update_id, state_from, state_to, kind)
select core.now() - days * '1 day'::interval, 'client', p.id, days, 'a', 'b', 'text' from p, unnest(array[89, 91]) days;
insert into people.card_code (code, person_id, expires_at)
select lpad(hours::text, 6, '0'), (people.add_person(jsonb_build_object('id', 7000 + hours))).id, core.now() - hours * '1 hour'::interval
from unnest(array[23, 25]) hours;
insert into ops.job_run (job, started_at, finished_at, status, error)
select 'retention', clock_timestamp() - days * '1 day'::interval, clock_timestamp(), status, case status when 'failed' then days || ' days' end
from unnest(array[31, 29, 3, 1]) days, unnest(array['ok', 'failed']) status;
insert into ops.job_run (job, started_at, finished_at, status) values ('day_seal', clock_timestamp() - '40 days'::interval, clock_timestamp(), 'ok');

select is(ops.prune(), '{"inbox": 6, "outbox": 6, "step_log": 1}'::jsonb, 'it says how much of the common kinds');
select set_eq($$select update_id from gateway.inbox$$, array[11, 12, 13, 14, 15, 34, 35]::bigint[],
  'updates: 3 days; what nobody handled or read, 30');
select set_eq($$select (payload ->> 'days') || ' ' || coalesce(outcome, 'waiting') from gateway.outbox$$,
  array['6 sent', '6 answered', '6 unknown', '6 dead', '6 waiting', '7 dead', '7 waiting', '31 waiting'],
  'calls: 7 days; dead ones 30; what waits is kept however old');
select set_eq($$select update_id from gateway.failures$$, array[29]::bigint[], 'failures: 30 days');
select set_eq($$select update_id from dialog.step_log$$, array[89]::bigint[], 'steps: 90 days');
select set_eq($$select code from people.card_code$$, array['000023'], 'short codes: a day after they expired');
select set_eq($$select job || ' ' || (clock_timestamp()::date - started_at::date) || ' ' || status from ops.job_run$$,
  array['retention 29 failed', 'retention 3 failed', 'retention 1 failed', 'retention 1 ok', 'day_seal 40 ok'],
  'runs of jobs: that went well 2 days, others 30, and the last one always');

select * from finish();
rollback;
