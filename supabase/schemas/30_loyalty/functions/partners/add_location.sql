create function loyalty.add_location(p_partner_id bigint, p_name text, p_address text, p_hours text, p_actor text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  perform loyalty.require_owner(p_partner_id, p_actor);
  insert into loyalty.location (partner_id, name, address, hours)
  values (p_partner_id, p_name, p_address, p_hours)
  returning id into v_id;
  perform core.write_audit(p_actor, 'add.location', 'partner:' || p_partner_id,
    pg_catalog.jsonb_build_object('location_id', v_id));
  return v_id;
end
$$;
comment on function loyalty.add_location(bigint, text, text, text, text) is
  'Adds a place where a partner sells; opening hours in words, null when not told. Its number. KP300 no such partner, KP304 asked by a person who is no active owner.';
