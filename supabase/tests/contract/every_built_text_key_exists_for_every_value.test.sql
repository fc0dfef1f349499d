begin;
select plan(4);

-- Values are read from the CHECK that declares them, so a new one without its text is noticed here.
create function pg_temp.declared(p_table regclass, p_constraint text) returns setof text language sql as $$
  select m[1] from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([a-z_]+)''::text', 'g') m
  where k.conrelid = p_table and k.conname = p_constraint
$$;
select cmp_ok((select count(*) from pg_temp.declared('dialog.field', 'field_type_is_known')), '>=', 7::bigint, 'types of fields are seen');
select is_empty($$
  select 'dialog.invalid.' || v as key from pg_temp.declared('dialog.field', 'field_type_is_known') v
  where not exists (select from core.texts t where t.key = 'dialog.invalid.' || v)
$$, 'every type of field has words for an answer that does not fit');
select cmp_ok((select count(*) from pg_temp.declared('people.mute', 'mute_topic_is_known')), '>=', 3::bigint, 'topics are seen');
select is_empty($$
  select v as topic from pg_temp.declared('people.mute', 'mute_topic_is_known') v
  where not exists (select from core.texts t where t.key in ('client.topic.' || v, 'partner.topic.' || v))
$$, 'every topic that can be muted has a name in the bot that speaks of it');

select * from finish();
rollback;
