create function orders.save_contact(p_person_id bigint, p_name text, p_phone text, p_address text default null) returns orders.contact
language plpgsql volatile set search_path = ''
as $$
declare
  v_contact orders.contact;
  v_phone text := people.normalise_phone(p_phone);
  v_name text := pg_catalog.btrim(p_name);
  v_address text := nullif(pg_catalog.btrim(p_address), '');
begin
  if v_phone is null or coalesce(pg_catalog.length(v_name), 0) not between 1 and 100 or pg_catalog.length(v_address) > 300 then
    perform core.raise_error('KP443', 'person ' || p_person_id);
  end if;
  insert into orders.contact as c (person_id, name, phone, address, used_at)
  values (p_person_id, v_name, v_phone, v_address, core.now())
  on conflict (person_id) do update set
    name = excluded.name, phone = excluded.phone, address = coalesce(excluded.address, c.address), used_at = excluded.used_at
  returning * into v_contact;
  return v_contact;
end
$$;
comment on function orders.save_contact(bigint, text, text, text) is
  'Remembers where a person''s orders go; without an address the one before stays. KP443 name, phone or address cannot be used.';
