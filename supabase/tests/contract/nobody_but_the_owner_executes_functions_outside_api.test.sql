begin;
select plan(2);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select p.oid::regprocedure, case when a.grantee = 0 then 'PUBLIC' else a.grantee::regrole::text end as may_execute
  from pg_proc p join ours on ours.oid = p.pronamespace
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
  where a.grantee <> p.proowner
    and not (ours.name = 'api' and p.proname not like '\_%' and a.grantee in (select r.oid from pg_roles r where r.rolname = 'kopilka_edge'))
$$, 'no function is executable by PUBLIC, anon, authenticated or anybody but its owner, save api''s by kopilka_edge');
select is_empty($$
  select p.oid::regprocedure, r.rolname from pg_proc p join ours on ours.oid = p.pronamespace,
    unnest(array['anon', 'authenticated']) r (rolname)
  where exists (select from pg_roles q where q.rolname = r.rolname) and has_function_privilege(r.rolname, p.oid, 'execute')
$$, 'what anon and authenticated inherit gives them no function either');

select * from finish();
rollback;
