begin;
select plan(1);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select c.oid::regclass from pg_class c join ours on ours.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relrowsecurity
$$, 'every table has row level security enabled');

select * from finish();
rollback;
