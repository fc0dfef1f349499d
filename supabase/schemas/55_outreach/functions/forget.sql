create function outreach.forget(p_person_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  update outreach.recipient r set chat_id = null where r.person_id = p_person_id;
end
$$;
comment on function outreach.forget(bigint) is 'Forgets the chat of somebody whose data is deleted; that they were a recipient stays counted.';
