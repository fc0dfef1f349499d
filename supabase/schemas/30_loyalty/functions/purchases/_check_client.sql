create function loyalty._check_client(p_person_id bigint) returns people.person
language plpgsql stable set search_path = ''
as $$
declare
  v_person people.person;
begin
  select * into v_person from people.person p where p.id = p_person_id and p.deleted_at is null;
  if v_person.id is null then
    perform core.raise_error('KP310', coalesce('person ' || p_person_id, 'null'));
  elsif v_person.blocked_at is not null then
    perform core.raise_error('KP311', 'person ' || p_person_id);
  end if;
  return v_person;
end
$$;
comment on function loyalty._check_client(bigint) is
  'The person, if they may earn and spend. KP310 nobody of that number, or their data is deleted; KP311 blocked.';
