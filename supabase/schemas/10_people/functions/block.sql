create function people.block(p_person_id bigint, p_actor text, p_reason text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_person people.person;
begin
  select * into v_person from people.person p where p.id = p_person_id for no key update;
  if v_person.telegram_id is null then
    perform core.raise_error('KP102', coalesce(p_person_id::text, 'null'));
  elsif v_person.blocked_at is not null then
    return;
  end if;
  update people.person p set blocked_at = core.now(), block_reason = p_reason where p.id = p_person_id;
  perform core.write_audit(p_actor, 'block.person', 'person:' || p_person_id,
    pg_catalog.jsonb_build_object('reason', p_reason));
end
$$;
comment on function people.block(bigint, text, text) is
  'Keeps a person from earning and spending; what they have stays theirs. The reason is kept in the audit for good, so it names nobody. Blocked already, nothing changes. KP102 no such person, or their data was deleted.';
