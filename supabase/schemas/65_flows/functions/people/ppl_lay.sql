create function flows.ppl_lay(p_person_id bigint, p_client_id bigint, p_partner_id bigint default null) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into flows.admin_desk as d (person_id, client_id, partner_id) values (p_person_id, p_client_id, p_partner_id)
  on conflict (person_id) do update
  set client_id = coalesce(excluded.client_id, d.client_id), partner_id = coalesce(excluded.partner_id, d.partner_id);
end
$$;
comment on function flows.ppl_lay(bigint, bigint, bigint) is 'Lays a person''s or a partner''s card before an administrator.';
