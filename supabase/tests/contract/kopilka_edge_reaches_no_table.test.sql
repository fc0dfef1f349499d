begin;
select plan(5);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select c.oid::regclass, k.privilege from pg_class c join ours on ours.oid = c.relnamespace
    cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) k (privilege)
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege('kopilka_edge', c.oid, k.privilege)
$$, 'kopilka_edge has no privilege on any table or view');
select is_empty($$
  select c.oid::regclass, k.privilege from pg_class c join ours on ours.oid = c.relnamespace
    cross join unnest(array['select', 'insert', 'update', 'references']) k (privilege)
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and has_any_column_privilege('kopilka_edge', c.oid, k.privilege)
$$, 'kopilka_edge has no privilege on any column');
select is_empty($$
  select c.oid::regclass, k.privilege from pg_class c join ours on ours.oid = c.relnamespace
    cross join unnest(array['usage', 'select', 'update']) k (privilege)
  where c.relkind = 'S' and has_sequence_privilege('kopilka_edge', c.oid, k.privilege)
$$, 'kopilka_edge has no privilege on any sequence');
select is_empty($$
  select r.rolname from pg_roles r where r.rolname <> 'kopilka_edge' and pg_has_role('kopilka_edge', r.oid, 'member')
$$, 'kopilka_edge is a member of no other role');
select is_empty($$
  select r.rolname from pg_roles r
  where r.rolname = 'kopilka_edge' and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication or r.rolcanlogin)
$$, 'kopilka_edge has no attribute that would let it past the grants');

select * from finish();
rollback;
