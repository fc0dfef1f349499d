create function people.add_tag(p_person_id bigint, p_tag text, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_tag text := pg_catalog.lower(pg_catalog.btrim(p_tag, E' #\t\r\n'));
begin
  if v_tag is null or v_tag !~ '^[a-z0-9_-]{1,32}$' then
    perform core.raise_error('KP103', p_tag);
  elsif not exists (select from people.person p where p.id = p_person_id and p.deleted_at is null) then
    perform core.raise_error('KP102', coalesce(p_person_id::text, 'null'));
  end if;
  insert into people.tag (person_id, tag, added_at) values (p_person_id, v_tag, core.now()) on conflict do nothing;
  if found then
    perform core.write_audit(p_actor, 'add.tag', 'person:' || p_person_id, pg_catalog.jsonb_build_object('tag', v_tag));
  end if;
end
$$;
comment on function people.add_tag(bigint, text, text) is
  'Puts a tag on a person; capitals and a # before it do not matter. There already, nothing changes. KP102 no such person, or their data was deleted; KP103 no tag.';
