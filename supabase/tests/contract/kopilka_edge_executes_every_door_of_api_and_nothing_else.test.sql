begin;
select plan(3);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select p.oid::regprocedure, case when has_function_privilege('kopilka_edge', p.oid, 'execute') then 'may' else 'may not' end as kopilka_edge
  from pg_proc p join ours on ours.oid = p.pronamespace
  where has_function_privilege('kopilka_edge', p.oid, 'execute') <> (ours.name = 'api' and p.proname not like '\_%')
$$, 'kopilka_edge executes the functions of api without a leading underscore, and no other');
select is_empty($$
  select ours.name from ours where has_schema_privilege('kopilka_edge', ours.oid, 'usage') <> (ours.name = 'api')
$$, 'kopilka_edge uses schema api and no other');
select is_empty($$
  select ours.name from ours where has_schema_privilege('kopilka_edge', ours.oid, 'create')
$$, 'kopilka_edge creates nothing');

select * from finish();
rollback;
