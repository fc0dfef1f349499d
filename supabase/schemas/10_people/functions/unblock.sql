create function people.unblock(p_person_id bigint, p_actor text, p_reason text default null) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  update people.person p set blocked_at = null, block_reason = null
  where p.id = p_person_id and p.blocked_at is not null;
  if found then
    perform core.write_audit(p_actor, 'unblock.person', 'person:' || p_person_id,
      pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('reason', p_reason)));
  elsif not exists (select from people.person p where p.id = p_person_id) then
    perform core.raise_error('KP102', coalesce(p_person_id::text, 'null'));
  end if;
end
$$;
comment on function people.unblock(bigint, text, text) is
  'Lets a blocked person earn and spend again; who is not blocked is left alone. The reason, when given, is kept in the audit for good, so it names nobody. KP102 no such person.';
