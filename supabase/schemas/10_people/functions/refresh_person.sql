create function people.refresh_person(p_person_id bigint, p_user jsonb) returns people.person
language plpgsql volatile set search_path = ''
as $$
declare
  v_person people.person;
begin
  select * into v_person from people.person p where p.id = p_person_id;
  if (v_person.first_name, v_person.last_name, v_person.username) is distinct from
    (pg_catalog.left(coalesce(p_user ->> 'first_name', ''), 256), pg_catalog.left(p_user ->> 'last_name', 256),
      pg_catalog.left(p_user ->> 'username', 64)) then
    update people.person p set
      first_name = pg_catalog.left(coalesce(p_user ->> 'first_name', ''), 256),
      last_name = pg_catalog.left(p_user ->> 'last_name', 256),
      username = pg_catalog.left(p_user ->> 'username', 64)
    where p.id = p_person_id
    returning * into v_person;
  end if;
  return v_person;
end
$$;
comment on function people.refresh_person(bigint, jsonb) is
  'A person, with the names that Telegram gives them today.';
