begin;
select plan(1);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
create temp view body as
select p.prosrc as source from pg_proc p join ours on ours.oid = p.pronamespace
union all
select pg_get_viewdef(c.oid) from pg_class c join ours on ours.oid = c.relnamespace where c.relkind = 'v';

-- Rows refer to texts by foreign key; which columns those are is asked of the catalogue.
create function pg_temp.keys_in_rows() returns setof text language plpgsql as $$
declare
  v_column record;
begin
  for v_column in
    select k.conrelid::regclass as in_table, a.attname as name from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'core.texts'::regclass
  loop
    return query execute format('select %I from %s where %1$I is not null', v_column.name, v_column.in_table);
  end loop;
  return query select c ->> 'text_key' from dialog.field f, jsonb_array_elements(f.choices) c;
end
$$;
create temp view used as
select k.key from pg_temp.keys_in_rows() k (key)
union select m[1] from body b, regexp_matches(b.source, '''([a-z0-9_]+(?:\.[a-z0-9_]+)+)''', 'g') m
union select t.key from body b, regexp_matches(b.source, '''((?:[a-z0-9_]+\.)+)'' \|\|', 'g') m, core.texts t
  where t.key like replace(m[1], '_', '\_') || '%' and strpos(substr(t.key, length(m[1]) + 1), '.') = 0;

select is_empty($$select t.key from core.texts t where t.key not in (select u.key from used u)$$,
  'every text is named by a row, a function or a view');

select * from finish();
rollback;
