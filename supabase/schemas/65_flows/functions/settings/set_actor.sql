create function flows.set_actor(p_actor text, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce(
    case when p_actor = 'environment' then core.text('settings.actor.environment', p_locale) end,
    (select coalesce(p.name, p.first_name) from people.person p
      where p_actor ~ '^person:[0-9]{1,18}$' and p.id = pg_catalog.substr(p_actor, 8)::bigint),
    p_actor);
end
$$;
comment on function flows.set_actor(text, text) is
  'Who did something, as a person reads it: the name of person:<id>, otherwise the role or job itself. Plain text.';
