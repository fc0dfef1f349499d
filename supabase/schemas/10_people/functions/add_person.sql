create function people.add_person(p_user jsonb) returns people.person
language plpgsql volatile set search_path = ''
as $$
declare
  v_person people.person;
begin
  insert into people.person (telegram_id, first_name, last_name, username, locale, card_number, invite_code, created_at)
  values (
    (p_user ->> 'id')::bigint,
    pg_catalog.left(coalesce(p_user ->> 'first_name', ''), 256),
    pg_catalog.left(p_user ->> 'last_name', 256),
    pg_catalog.left(p_user ->> 'username', 64),
    core.pick_locale(p_user ->> 'language_code'),
    people.card_number(pg_catalog.nextval('people.card_serial')),
    core.random_code(8),
    core.now())
  on conflict (telegram_id) do nothing
  returning * into v_person;
  if v_person.id is null then
    select * into v_person from people.person p where p.telegram_id = (p_user ->> 'id')::bigint;
  end if;
  return v_person;
end
$$;
comment on function people.add_person(jsonb) is
  'The person behind a Telegram user object, made at first contact. Two first contacts at once give one person.';
