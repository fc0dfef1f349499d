begin;
select plan(2);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select p.oid::regprocedure from pg_proc p join ours on ours.oid = p.pronamespace
  where p.prosecdef and ours.name not in ('api', 'ops', 'reports')
$$, 'SECURITY DEFINER only in api, ops and reports');
select is_empty($$
  select p.oid::regprocedure from pg_proc p join ours on ours.oid = p.pronamespace
  where p.prosecdef <> (coalesce(obj_description(p.oid, 'pg_proc'), '') like '%SECURITY DEFINER%')
$$, 'the comment of each SECURITY DEFINER function gives the reason, and no other comment speaks of it');

select * from finish();
rollback;
