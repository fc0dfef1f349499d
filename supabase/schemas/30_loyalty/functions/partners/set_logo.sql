create function loyalty.set_logo(p_partner_id bigint, p_media_id bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform loyalty.require_owner(p_partner_id, p_actor);
  update loyalty.partner p set logo_media_id = p_media_id where p.id = p_partner_id;
  perform core.write_audit(p_actor, 'set.logo', 'partner:' || p_partner_id, pg_catalog.jsonb_build_object('media_id', p_media_id));
end
$$;
comment on function loyalty.set_logo(bigint, bigint, text) is
  'Gives a partner a logo (media.item), or with null none. KP300 no such partner, KP304 the person is no active owner of it.';
