create function webhooks.person_data(p_person_id bigint) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return coalesce((
    select pg_catalog.jsonb_build_object('person_id', p.id, 'user_id', p.telegram_id,
      'name', coalesce(p.name, p.first_name), 'username', p.username, 'locale', p.locale)
    from people.person p where p.id = p_person_id), '{}');
end
$$;
comment on function webhooks.person_data(bigint) is
  'What an event says of a person: {person_id, user_id (Telegram''s), name, username, locale}; {} of nobody. No phone and no birthday.';
