begin;
select plan(2);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select c.oid::regclass from pg_class c join ours on ours.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and coalesce(obj_description(c.oid, 'pg_class'), '') = ''
$$, 'every table and view has a comment');
select is_empty($$
  select c.oid::regclass, a.attname from pg_class c join ours on ours.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
    and coalesce(col_description(c.oid, a.attnum), '') = ''
  order by 1, 2
$$, 'every column of tables and views has a comment');

select * from finish();
rollback;
