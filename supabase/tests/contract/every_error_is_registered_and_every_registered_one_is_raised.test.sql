begin;
select plan(6);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
create temp view raised as
select p.oid::regprocedure::text as place, m[1] as code from pg_proc p join ours on ours.oid = p.pronamespace,
  regexp_matches(p.prosrc, '\m(KP[0-9]{3})\M', 'g') m;

select is_empty($$
  select r.place, r.code from raised r where r.code not in (select e.sqlstate from core.error e)
$$, 'every KP code that a function names is in core.error');
select is_empty($$
  select e.sqlstate, e.name from core.error e where e.sqlstate not in (select r.code from raised r)
$$, 'every error of core.error is raised by a function');
select is_empty($$
  select p.oid::regprocedure from pg_proc p join ours on ours.oid = p.pronamespace
  where p.prosrc ~* 'errcode\s*=\s*''KP' or p.prosrc ~* 'raise\s+(exception\s+)?sqlstate\s+''KP'
$$, 'errors of class KP are raised by core.raise_error only');
select is_empty($$
  select p.oid::regprocedure, m[1] as code from pg_proc p join ours on ours.oid = p.pronamespace,
    regexp_matches(obj_description(p.oid, 'pg_proc'), '\m(KP[0-9]{3})\M', 'g') m
  where m[1] not in (select e.sqlstate from core.error e)
$$, 'every KP code that a comment promises is in core.error');
select is_empty($$
  select p.oid::regprocedure, m[1] as code from pg_proc p join ours on ours.oid = p.pronamespace,
    regexp_matches(p.prosrc, '\mcore\.raise_error\(\s*''(KP[0-9]{3})''', 'g') m
  where strpos(obj_description(p.oid, 'pg_proc'), m[1]) = 0
    and not exists (select from regexp_matches(obj_description(p.oid, 'pg_proc'), 'KP([0-9]{3})-KP([0-9]{3})', 'g') r
      where substr(m[1], 3) between r[1] and r[2])
$$, 'a function that raises an error says so in its comment');
select is_empty($$
  select p.oid::regprocedure from pg_proc p join ours on ours.oid = p.pronamespace
  where p.prosrc ~* '\m(sqlerrm|v_message)\s*(~|<>|!=|= ''|\mi?like\M|\min\M)'
$$, 'no function recognises an error by its message');

select * from finish();
rollback;
