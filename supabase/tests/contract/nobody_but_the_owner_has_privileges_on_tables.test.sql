begin;
select plan(3);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select c.oid::regclass, case when a.grantee = 0 then 'PUBLIC' else a.grantee::regrole::text end as grantee, a.privilege_type
  from pg_class c join ours on ours.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a
  where a.grantee <> c.relowner
$$, 'no table, view or sequence is granted to anybody');
select is_empty($$
  select c.oid::regclass, t.attname, case when a.grantee = 0 then 'PUBLIC' else a.grantee::regrole::text end as grantee, a.privilege_type
  from pg_class c join ours on ours.oid = c.relnamespace join pg_attribute t on t.attrelid = c.oid
    cross join lateral aclexplode(t.attacl) a
  where a.grantee <> c.relowner
$$, 'no column is granted to anybody');
select is_empty($$
  select ours.name, case when a.grantee = 0 then 'PUBLIC' else a.grantee::regrole::text end as grantee
  from ours join pg_namespace n on n.oid = ours.oid cross join lateral aclexplode(n.nspacl) a
  where a.grantee <> n.nspowner and not (ours.name = 'api' and a.grantee::regrole::text = 'kopilka_edge' and a.privilege_type = 'USAGE')
$$, 'no schema is open to anybody, save api to kopilka_edge');

select * from finish();
rollback;
