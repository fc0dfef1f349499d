create function people.unblock(p_person_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  update people.person p set blocked_at = null, block_reason = null
  where p.id = p_person_id and p.blocked_at is not null;
  if found then
    perform core.write_audit(p_actor, 'unblock.person', 'person:' || p_person_id);
  elsif not exists (select from people.person p where p.id = p_person_id) then
    perform core.raise_error('KP102', coalesce(p_person_id::text, 'null'));
  end if;
end
$$;
comment on function people.unblock(bigint, text) is
  'Lets a blocked person earn and spend again; who is not blocked is left alone. KP102 no such person.';
