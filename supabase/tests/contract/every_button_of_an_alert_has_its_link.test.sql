begin;
select plan(3);

create temp table alert as
select p.oid, p.oid::regprocedure::text as place, p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where p.prosrc ~ 'gateway\.alert_admin\(' and n.nspname <> 'tests';
create temp table button as
select a.place, m[1] as word from alert a,
  regexp_matches(a.prosrc, '''text_key'', ''[a-z_.]+'',\s*''callback_data'', ''([a-z_]+):'' \|\|', 'g') m;

select is((select count(*) from button), (select sum(regexp_count(prosrc, '''text_key'', '''))::bigint from alert),
  'the action of each is a literal and a number, so that it can be checked here');
select is_empty($$
  select b.place, b.word from button b
  where not exists (select from dialog.transition t where t.bot_id = 'admin' and t.kind = 'callback' and t.word = b.word and t.guard = 'flows.is_admin')
$$, 'in a private chat an admin''s press leads on');
select is_empty($$
  select b.place, b.word from button b, lateral (select * from dialog.read_turn('admin', tests.update_of(1, jsonb_build_object('text', '/start ' || b.word || '-7')))) t
  where (flows.admin_start(t)).action is distinct from b.word || ':7'
$$, 'and so does the link that it is in a group');

select * from finish();
rollback;
