begin;
select plan(1);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
-- An index serves a foreign key when it begins with the key's columns, in any order. One with a predicate serves only
-- when that is no more than "the column is not null": Postgres looks referencing rows up by equality, which implies it.
select is_empty($$
  select k.conrelid::regclass as in_table, k.conname as foreign_key
  from pg_constraint k join ours on ours.oid = k.connamespace
  where k.contype = 'f' and not exists (
    select from pg_index i
    where i.indrelid = k.conrelid and i.indisvalid
      and (i.indpred is null or cardinality(k.conkey) = 1 and pg_get_expr(i.indpred, i.indrelid) =
        format('(%I IS NOT NULL)', (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1])))
      and (select array_agg(c.attnum order by c.attnum)
          from unnest(i.indkey::int2[]) with ordinality as c (attnum, n) where c.n <= cardinality(k.conkey))
        = (select array_agg(c.attnum order by c.attnum) from unnest(k.conkey) as c (attnum)))
$$, 'every foreign key has an index led by its columns');

select * from finish();
rollback;
