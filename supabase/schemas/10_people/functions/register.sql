create function people.register(p_person_id bigint, p_name text, p_phone text, p_birthday date) returns void
language sql volatile set search_path = ''
as $$
  update people.person p set
    name = p_name, phone = p_phone, birthday = coalesce(p_birthday, p.birthday),
    registered_at = coalesce(p.registered_at, core.now())
  where p.id = p_person_id
$$;
comment on function people.register(bigint, text, text, date) is
  'Stores what the registration form asked: name, phone (E.164), birthday. Done again, it corrects them; a birthday left out stays.';
