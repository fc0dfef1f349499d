create function people.refresh_person(p_person_id bigint, p_user jsonb) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text;
  v_same boolean;
begin
  select p.locale, p.first_name = pg_catalog.left(coalesce(p_user ->> 'first_name', ''), 256)
    and p.last_name is not distinct from pg_catalog.left(p_user ->> 'last_name', 256)
    and p.username is not distinct from pg_catalog.left(p_user ->> 'username', 64)
  into v_locale, v_same
  from people.person p where p.id = p_person_id;
  if not v_same then
    update people.person p set
      first_name = pg_catalog.left(coalesce(p_user ->> 'first_name', ''), 256),
      last_name = pg_catalog.left(p_user ->> 'last_name', 256),
      username = pg_catalog.left(p_user ->> 'username', 64)
    where p.id = p_person_id;
  end if;
  return v_locale;
end
$$;
comment on function people.refresh_person(bigint, jsonb) is
  'Takes over the names that Telegram gives a person today; returns the language to speak to them.';
