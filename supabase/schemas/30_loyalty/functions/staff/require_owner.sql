create function loyalty.require_owner(p_partner_id bigint, p_actor text) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if not exists (select from loyalty.partner p where p.id = p_partner_id) then
    perform core.raise_error('KP300', coalesce(p_partner_id::text, 'null'));
  end if;
  if p_actor like 'person:%' and not exists (
    select from loyalty.staff s where s.partner_id = p_partner_id and s.role = 'owner' and s.status = 'active'
      and 'person:' || s.person_id = p_actor) then
    perform core.raise_error('KP304', pg_catalog.format('%s, partner %s', p_actor, p_partner_id));
  end if;
end
$$;
comment on function loyalty.require_owner(bigint, text) is
  'Lets a partner''s affairs be changed by its active owners, given as person:<id>, and by the programme''s roles and jobs, which have any other name. KP300 no such partner, KP304 the person is no active owner.';
