create function loyalty.close_location(p_partner_id bigint, p_location_id bigint, p_actor text) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  perform loyalty.require_owner(p_partner_id, p_actor);
  update loyalty.location l set closed_at = core.now()
  where l.id = p_location_id and l.partner_id = p_partner_id and l.closed_at is null;
  if not found then
    return false;
  end if;
  perform core.write_audit(p_actor, 'close.location', 'partner:' || p_partner_id,
    pg_catalog.jsonb_build_object('location_id', p_location_id));
  return true;
end
$$;
comment on function loyalty.close_location(bigint, bigint, text) is
  'Closes a partner''s place for good; its purchases keep it. False when the partner has no such open place. KP300 no such partner, KP304 asked by a person who is no active owner.';
