begin;
select plan(5);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
create temp view body as
select p.oid::regprocedure::text as place, p.prosrc as source from pg_proc p join ours on ours.oid = p.pronamespace
union all
select c.oid::regclass::text, pg_get_viewdef(c.oid) from pg_class c join ours on ours.oid = c.relnamespace where c.relkind = 'v';

select is_empty($$
  select b.place, m[1] as key from body b, regexp_matches(b.source, '\mcore\.text\(\s*''([^'']+[^.''])''', 'g') m
  where not exists (select from core.texts t where t.key = m[1])
$$, 'every literal key given to core.text exists');
select is_empty($$
  select b.place, m[1] as key from body b, regexp_matches(b.source, '\mtext_key := ''([^'']+)''', 'g') m
  where not exists (select from core.texts t where t.key = m[1])
$$, 'every literal text_key of an outcome exists');
select is_empty($$
  select b.place, m[1] as literal from body b, regexp_matches(b.source, '''([a-z0-9_]+(?:\.[a-z0-9_]+)+)''', 'g') m
  where split_part(m[1], '.', 1) in (select split_part(t.key, '.', 1) from core.texts t)
    and not exists (select from core.texts t where t.key = m[1])
    and not exists (select from dialog.state s where s.id = m[1])
    and not (regexp_count(m[1], '\.') = 1 and (to_regclass(m[1]) is not null or to_regproc(m[1]) is not null))
$$, 'every literal that looks like a key is a text, a state, a relation or a function');
select is_empty($$
  select b.place, m[1] as prefix from body b, regexp_matches(b.source, '''((?:[a-z0-9_]+\.)+)'' \|\|', 'g') m
  where split_part(m[1], '.', 1) in (select split_part(t.key, '.', 1) from core.texts t)
    and not exists (select from core.texts t where starts_with(t.key, m[1]))
$$, 'every prefix that keys are built with begins some text');
select is_empty($$
  select c ->> 'text_key' as key from dialog.field f, jsonb_array_elements(f.choices) c
  where not exists (select from core.texts t where t.key = c ->> 'text_key')
$$, 'every choice of a field has a text');

select * from finish();
rollback;
