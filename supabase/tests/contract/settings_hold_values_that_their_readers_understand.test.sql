begin;
select plan(6);

select ok((select count(*) > 0 from pg_timezone_names z where z.name = core.setting_text('time_zone')), 'time_zone is an IANA zone');
select lives_ok($$select core.setting_text('admin_locale')::core.locale$$, 'admin_locale is a language of the programme');
select is_empty($$select s.key from core.setting s where s.description !~ '[.;]$'$$, 'every setting says in a sentence what it decides');
select is_empty($$
  select s.key from core.setting s where s.type = 'integer'
    and s.key !~ '_(seconds|minutes|hours|days|months|points|minor|bp|amount|percent|count|limit|second|cap|version|per_hour|per_day|per_week)$'
$$, 'the name of a number ends with its unit');
create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
-- Read by core.setting_integer, core.setting_boolean and core.setting_text, or, where every microsecond counts, from the row itself.
create temp view reading as
select p.oid::regprocedure::text as place, m[1] as type, m[2] as key from pg_proc p join ours on ours.oid = p.pronamespace,
  regexp_matches(p.prosrc, '\mcore\.setting_(integer|boolean|text)\(''([^'']+)''', 'g') m
union all
select p.oid::regprocedure::text, 'row', m[1] from pg_proc p join ours on ours.oid = p.pronamespace,
  regexp_matches(p.prosrc, '\mcore\.setting \w+ where \w+\.key = ''([^'']+)''', 'g') m;

select is_empty($$
  select r.place, r.key from reading r
  where not exists (select from core.setting s where s.key = r.key and (r.type not in ('integer', 'boolean') or s.type = r.type))
$$, 'every setting that a function reads exists and has the type it is read as');
select is_empty($$
  select s.key from core.setting s where s.key not in (select r.key from reading r)
$$, 'every setting is read by a function');

select * from finish();
rollback;
