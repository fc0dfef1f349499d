create function flows.adm_enter(p_person_id bigint, p_named_by bigint) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into flows.admin (person_id, named_by, named_at)
  values (p_person_id, p_named_by, core.now())
  on conflict (person_id) do update set named_by = excluded.named_by, named_at = excluded.named_at, removed_at = null;
  perform core.write_audit(coalesce('person:' || p_named_by, 'operator'), 'name.admin', 'person:' || p_person_id);
end
$$;
comment on function flows.adm_enter(bigint, bigint) is
  'Makes a person an administrator in a chief''s name, or for null in the operator''s: a chief.';
