begin;
select plan(1);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select p.oid::regprocedure, a.n as parameter, a.name
  from pg_proc p join ours on ours.oid = p.pronamespace
    cross join lateral rows from (unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])), unnest(p.proargnames),
      unnest(p.proargmodes)) with ordinality as a (type, name, mode, n)
  where coalesce(a.mode, 'i') in ('i', 'b', 'v') and coalesce(a.name, '') !~ '^p_[a-z]'
$$, 'every parameter is called p_something');

select * from finish();
rollback;
