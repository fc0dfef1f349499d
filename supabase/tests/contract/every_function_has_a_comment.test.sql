begin;
select plan(1);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select p.oid::regprocedure from pg_proc p join ours on ours.oid = p.pronamespace
  where coalesce(obj_description(p.oid, 'pg_proc'), '') = ''
$$, 'every function has a comment');

select * from finish();
rollback;
