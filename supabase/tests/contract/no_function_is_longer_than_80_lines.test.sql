begin;
select plan(1);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select p.oid::regprocedure, 1 + regexp_count(btrim(p.prosrc, E'\n'), E'\n') as lines
  from pg_proc p join ours on ours.oid = p.pronamespace
  where regexp_count(btrim(p.prosrc, E'\n'), E'\n') >= 80
$$, 'no function body has more than 80 lines: hand a named step to a _private function');

select * from finish();
rollback;
