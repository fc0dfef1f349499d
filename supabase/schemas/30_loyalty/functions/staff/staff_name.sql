create function loyalty.staff_name(p_person_id bigint) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select coalesce(p.name, nullif(pg_catalog.concat_ws(' ', p.first_name, p.last_name), ''), '№' || p.id)
    from people.person p where p.id = p_person_id);
end
$$;
comment on function loyalty.staff_name(bigint) is
  'What colleagues call a person: the name they registered with, else Telegram''s, else their number (their data was deleted).';
