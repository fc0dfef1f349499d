create function flows.choose_workplace(p_person_id bigint, p_partner_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into flows.workplace as w (person_id, partner_id, chosen_at) values (p_person_id, p_partner_id, core.now())
  on conflict (person_id) do update set partner_id = excluded.partner_id, chosen_at = excluded.chosen_at;
end
$$;
comment on function flows.choose_workplace(bigint, bigint) is 'Notes for which partner a person works from now on; the caller knows that they may.';
