-- Everything this database's owner made, as rows (kind, name, detail) in a fixed order: what pg_dump would write, and
-- more easily compared. Two databases built alike give equal rows. Moments less than a day old, and those to come, are written as <now>.
create or replace function pg_temp.snapshot_rows(p_table regclass) returns setof jsonb
language plpgsql stable as $$
begin
  return query execute format('select to_jsonb(snapshot_row) from %s snapshot_row', p_table);
end
$$;

create or replace function pg_temp.snapshot_acl(p_acl aclitem[]) returns text
language sql stable as $$
  select coalesce(string_agg(item::text, ' ' order by item::text collate "C"), '') from unnest(p_acl) item
$$;

with own_schema as (
  select n.oid, n.nspname, n.nspowner, n.nspacl from pg_namespace n
  where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'extensions', 'supabase_migrations')
),
extension_member as (
  select classid, objid from pg_depend where deptype = 'e'
),
relation as (
  select c.*, c.oid::regclass::text as shown from pg_class c join own_schema n on n.oid = c.relnamespace
  where not exists (select from extension_member e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
),
routine as (
  select p.*, p.oid::regprocedure::text as shown from pg_proc p join own_schema n on n.oid = p.pronamespace
  where not exists (select from extension_member e where e.classid = 'pg_proc'::regclass and e.objid = p.oid)
),
snapshot (kind, name, detail) as (
  select 'schema', nspname::text,
    concat_ws(' ', 'owner', nspowner::regrole, 'acl', pg_temp.snapshot_acl(coalesce(nspacl, acldefault('n', nspowner))))
  from own_schema
  union all
  select 'extension', e.extname::text, concat_ws(' ', e.extnamespace::regnamespace, e.extversion) from pg_extension e
  union all
  select 'default privileges', concat_ws(' ', d.defaclrole::regrole, nullif(d.defaclnamespace, 0)::regnamespace, d.defaclobjtype),
    pg_temp.snapshot_acl(d.defaclacl)
  from pg_default_acl d
  union all
  select 'type', t.oid::regtype::text,
    concat_ws(' ', t.typtype, 'owner', t.typowner::regrole,
      'acl', pg_temp.snapshot_acl(coalesce(t.typacl, acldefault('T', t.typowner))),
      case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end,
      case when t.typnotnull then 'not null' end, t.typdefault,
      (select string_agg(quote_literal(l.enumlabel), ',' order by l.enumsortorder) from pg_enum l where l.enumtypid = t.oid))
  from pg_type t join own_schema n on n.oid = t.typnamespace
  where t.typtype in ('e', 'd', 'r', 'm')
  union all
  select case c.relkind when 'r' then 'table' when 'p' then 'partitioned table' when 'v' then 'view'
      when 'm' then 'materialized view' when 'S' then 'sequence' when 'c' then 'composite type' else c.relkind::text end,
    c.shown,
    concat_ws(' ', 'owner', c.relowner::regrole,
      'acl', pg_temp.snapshot_acl(coalesce(c.relacl, acldefault(case when c.relkind = 'S' then 's'::"char" else 'r' end, c.relowner))),
      'rls', c.relrowsecurity, c.relforcerowsecurity, 'persistence', c.relpersistence, c.reloptions::text,
      pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid),
      (select string_agg(i.inhparent::regclass::text, ',') from pg_inherits i where i.inhrelid = c.oid),
      case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true) end)
  from relation c where c.relkind in ('r', 'p', 'v', 'm', 'S', 'c', 'f')
  union all
  select 'sequence values', c.shown, concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmax, s.seqmin,
    s.seqcache, s.seqcycle, 'last', pg_sequence_last_value(c.oid))
  from relation c join pg_sequence s on s.seqrelid = c.oid
  union all
  select 'column', c.shown || '.' || a.attname,
    concat_ws(' ', a.attnum, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
      'default', pg_get_expr(d.adbin, d.adrelid), 'identity', a.attidentity, 'generated', a.attgenerated,
      nullif(a.attcollation, t.typcollation)::regcollation, a.attoptions::text, 'acl', pg_temp.snapshot_acl(a.attacl))
  from relation c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relkind in ('r', 'p', 'v', 'm', 'c', 'f')
  union all
  select 'constraint', coalesce(c.shown, k.contypid::regtype::text) || ' ' || k.conname,
    concat_ws(' ', pg_get_constraintdef(k.oid, true), case when not k.convalidated then 'not valid' end)
  from pg_constraint k join own_schema n on n.oid = k.connamespace left join relation c on c.oid = k.conrelid
  union all
  select 'index', i.indexrelid::regclass::text,
    concat_ws(' ', pg_get_indexdef(i.indexrelid), case when not i.indisvalid then 'invalid' end)
  from pg_index i join relation c on c.oid = i.indrelid
  union all
  select 'trigger', c.shown || ' ' || t.tgname, concat_ws(' ', pg_get_triggerdef(t.oid, true), t.tgenabled)
  from pg_trigger t join relation c on c.oid = t.tgrelid where not t.tgisinternal
  union all
  select 'rule', c.shown || ' ' || r.rulename, pg_get_ruledef(r.oid, true)
  from pg_rewrite r join relation c on c.oid = r.ev_class where r.rulename <> '_RETURN'
  union all
  select 'policy', c.shown || ' ' || p.polname,
    concat_ws(' ', p.polcmd, p.polpermissive,
      (select string_agg(case r.oid when 0 then 'public' else r.oid::regrole::text end, ',' order by r.oid::regrole::text)
       from unnest(p.polroles) r (oid)),
      'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid))
  from pg_policy p join relation c on c.oid = p.polrelid
  union all
  select 'statistics', s.stxnamespace::regnamespace || '.' || s.stxname, pg_get_statisticsobjdef(s.oid)
  from pg_statistic_ext s join own_schema n on n.oid = s.stxnamespace
  union all
  select 'function', p.shown,
    concat_ws(' ', 'owner', p.proowner::regrole, 'acl', pg_temp.snapshot_acl(coalesce(p.proacl, acldefault('f', p.proowner))),
      case when p.prokind = 'a' then (select a.aggtransfn::text from pg_aggregate a where a.aggfnoid = p.oid)
        else pg_get_functiondef(p.oid) end)
  from routine p
  union all
  select 'comment', i.type || ' ' || i.identity, d.description
  from pg_description d, lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) i
  where d.objoid >= 16384
    and not exists (select from extension_member e where e.classid = d.classoid and e.objid = d.objoid)
    and coalesce(i.schema, '') not in ('extensions', 'supabase_migrations')
  union all
  select 'rows', c.shown, (
    select string_agg(masked.line, e'\n' order by masked.line collate "C")
    from pg_temp.snapshot_rows(c.oid) r (doc),
    lateral (
      select jsonb_object_agg(f.key, case
        when a.atttypid = 'timestamptz'::regtype and f.value <> 'null'::jsonb
          and (f.value #>> '{}')::timestamptz > now() - interval '1 day'
          and (f.value #>> '{}')::timestamptz < 'infinity' then to_jsonb('<now>'::text)
        else f.value end)::text as line
      from jsonb_each(r.doc) f
      join pg_attribute a on a.attrelid = c.oid and a.attname = f.key
    ) masked)
  from relation c where c.relkind = 'r'
)
select kind, name, coalesce(detail, '') as detail from snapshot
order by kind collate "C", name collate "C", detail collate "C";
