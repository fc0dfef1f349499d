create function people.attach_inviter(p_person_id bigint, p_invite_code text) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_inviter_id bigint;
begin
  select p.id into v_inviter_id from people.person p
  where p.invite_code = pg_catalog.upper(p_invite_code) and p.deleted_at is null and p.id <> p_person_id;
  if v_inviter_id is null then
    return false;
  end if;
  update people.person p set inviter_id = v_inviter_id where p.id = p_person_id and p.inviter_id is null;
  return found;
end
$$;
comment on function people.attach_inviter(bigint, text) is
  'Notes who invited a person. Call it at first contact only. False, and nothing done: unknown code, own code, or there is an inviter already.';
