create function flows.shop_known(p_person_id bigint) returns orders.contact
language plpgsql stable set search_path = ''
as $$
declare
  v_contact orders.contact;
begin
  select * into v_contact from orders.contact c where c.person_id = p_person_id;
  if v_contact.person_id is null then
    select p.id, p.name, p.phone into v_contact.person_id, v_contact.name, v_contact.phone
    from people.person p where p.id = p_person_id and p.name is not null and p.phone is not null;
  end if;
  return v_contact;
end
$$;
comment on function flows.shop_known(bigint) is
  'Where a person''s orders go, as far as it is known: from their last order, else from their registration, which has no address. All null when nothing is.';
