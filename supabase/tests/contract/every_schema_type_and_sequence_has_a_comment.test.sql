begin;
select plan(3);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select ours.name from ours where coalesce(obj_description(ours.oid, 'pg_namespace'), '') = ''
$$, 'every schema has a comment');
select is_empty($$
  select t.oid::regtype from pg_type t join ours on ours.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
  where (t.typtype in ('d', 'e', 'r') or c.relkind = 'c') and coalesce(obj_description(t.oid, 'pg_type'), '') = ''
$$, 'every domain and type has a comment');
select is_empty($$
  select c.oid::regclass from pg_class c join ours on ours.oid = c.relnamespace
  where c.relkind = 'S' and coalesce(obj_description(c.oid, 'pg_class'), '') = ''
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i')
$$, 'every sequence that is not an identity column''s has a comment');

select * from finish();
rollback;
