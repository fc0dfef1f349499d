create function people.remove_tag(p_person_id bigint, p_tag text, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_tag text := pg_catalog.lower(pg_catalog.btrim(p_tag, E' #\t\r\n'));
begin
  delete from people.tag t where t.person_id = p_person_id and t.tag = v_tag;
  if found then
    perform core.write_audit(p_actor, 'remove.tag', 'person:' || p_person_id, pg_catalog.jsonb_build_object('tag', v_tag));
  end if;
end
$$;
comment on function people.remove_tag(bigint, text, text) is 'Takes a tag off a person, if it is there.';
