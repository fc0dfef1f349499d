begin;
select plan(1);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select k.conrelid::regclass as in_table, k.conname as constraint, pg_get_constraintdef(k.oid) as rule
  from pg_constraint k join ours on ours.oid = k.connamespace
  where k.contype = 'c' and k.conname ~ '_check[0-9]*$'
$$, 'every CHECK has a name that says its rule');

select * from finish();
rollback;
