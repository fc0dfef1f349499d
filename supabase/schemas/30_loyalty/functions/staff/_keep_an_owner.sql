create function loyalty._keep_an_owner(p_partner_id bigint, p_but_person_id bigint) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if not exists (
    select from loyalty.staff s
    where s.partner_id = p_partner_id and s.person_id <> p_but_person_id and s.role = 'owner' and s.status = 'active') then
    perform core.raise_error('KP307', pg_catalog.format('person %s, partner %s', p_but_person_id, p_partner_id));
  end if;
end
$$;
comment on function loyalty._keep_an_owner(bigint, bigint) is
  'Lets a partner lose an owner when it keeps another active one. The caller has locked the partner''s row, so that two owners do not go at once. KP307 it would have none.';
