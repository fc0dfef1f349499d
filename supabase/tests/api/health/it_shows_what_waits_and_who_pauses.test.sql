begin;
select plan(9);

update gateway.bot set username = 'KopilkaBot', paused_until = '2030-01-01 00:00:00+00' where id = 'client';
select tests.say(1, '/start');
select tests.queue(2);
select tests.queue(3);
select tests.report(id, 'dead') from gateway.outbox where chat_id = 3;
create temp table health as select api.health() as got;

select is(got ->> 'version', core.setting_text('version'), 'the version') from health;
select is(got #> '{outbox,ready}', '1', 'one call waits; the one that is leased does not') from health;
select is(got #> '{outbox,oldest_s}', '0', 'it is not old') from health;
select is(got #> '{outbox,dead}', '1', 'one is dead') from health;
select is(got -> 'sessions', '1', 'one conversation has a draft') from health;
select is(got -> 'dead_updates', '0', 'no dead letters') from health;
select is((select array_agg(b ->> 'bot' order by n) from health, jsonb_array_elements(got -> 'bots') with ordinality b (b, n)), '{admin,client,partner}', 'the bots');
select is((select (b ->> 'paused_until')::timestamptz from health, jsonb_array_elements(got -> 'bots') b where b ->> 'bot' = 'client'), '2030-01-01 00:00:00+00',
  'and until when one is paused');
select is((select count(*) from health, jsonb_array_elements(got -> 'jobs') j), (select count(*) from ops.job where enabled), 'and every job');

select * from finish();
rollback;
