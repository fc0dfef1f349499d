begin;
select plan(2);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select c.oid::regclass, a.attname from pg_class c join ours on ours.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'p', 'v', 'm', 'c') and a.attnum > 0 and not a.attisdropped
    and a.atttypid in ('timestamp'::regtype, 'timestamp[]'::regtype, 'timetz'::regtype)
$$, 'every column that holds a moment is timestamptz');
select is_empty($$
  select p.oid::regprocedure from pg_proc p join ours on ours.oid = p.pronamespace
  where 'timestamp'::regtype = any (coalesce(p.proallargtypes, p.proargtypes::oid[]) || p.prorettype)
$$, 'every function takes and gives moments as timestamptz');

select * from finish();
rollback;
