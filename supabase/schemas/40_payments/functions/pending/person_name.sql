create function payments.person_name(p_person_id bigint) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.concat_ws(' ', coalesce(p.name, nullif(pg_catalog.concat_ws(' ', p.first_name, p.last_name), ''), '№' || p.id),
      '@' || p.username)
    from people.person p where p.id = p_person_id);
end
$$;
comment on function payments.person_name(bigint) is
  'What admins call a person: the name they registered with, else Telegram''s, else their number; and the username.';
