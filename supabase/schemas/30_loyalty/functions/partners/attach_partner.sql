create function loyalty.attach_partner(p_person_id bigint, p_partner_id bigint) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_name text;
begin
  select p.name into v_name from loyalty.partner p where p.id = p_partner_id and p.status = 'active';
  if v_name is null then
    return null;
  end if;
  insert into loyalty.membership (person_id, partner_id, joined_at)
  values (p_person_id, p_partner_id, core.now())
  on conflict do nothing;
  return v_name;
end
$$;
comment on function loyalty.attach_partner(bigint, bigint) is
  'Makes a person a client of a partner, once. The partner''s name; null when there is no such active partner.';
