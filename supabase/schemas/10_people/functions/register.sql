create function people.register(p_person_id bigint, p_name text, p_phone text, p_birthday date) returns void
language sql volatile set search_path = ''
as $$
  update people.person p set
    name = p_name, phone = p_phone, birthday = coalesce(p_birthday, p.birthday),
    birthday_given_at = case when p_birthday is distinct from p.birthday and p_birthday is not null then core.now()
      else p.birthday_given_at end,
    registered_at = coalesce(p.registered_at, core.now())
  where p.id = p_person_id
$$;
comment on function people.register(bigint, text, text, date) is
  'Stores what the registration form asked: name, phone (E.164), birthday. Done again, it corrects them; a birthday left out stays, another one counts as given now.';
