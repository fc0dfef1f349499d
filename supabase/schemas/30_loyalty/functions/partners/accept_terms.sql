create function loyalty.accept_terms(p_partner_id bigint, p_version integer, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform loyalty.require_owner(p_partner_id, p_actor);
  if p_version is distinct from core.setting_integer('terms_version') then
    perform core.raise_error('KP396', pg_catalog.format('version %s, partner %s', p_version, p_partner_id));
  end if;
  update loyalty.partner p set terms_version = p_version, terms_accepted_at = core.now()
  where p.id = p_partner_id and p.terms_version is distinct from p_version;
  if found then
    perform core.write_audit(p_actor, 'accept.terms', 'partner:' || p_partner_id, pg_catalog.jsonb_build_object('version', p_version));
  end if;
end
$$;
comment on function loyalty.accept_terms(bigint, integer, text) is
  'Notes that a partner''s owner accepted the terms of now (setting terms_version); again does nothing. KP300 no such partner, KP304 asked by a person who is no active owner, KP396 the version read is not the one of now.';
