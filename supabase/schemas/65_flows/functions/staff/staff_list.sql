create function flows.staff_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.owned_partner(p_turn);
  v_after bigint := case when p_turn.word = 'staff' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint else 0 end;
  v_last bigint;
  v_invites bigint := (select count(*) from loyalty.staff_invite i
    where i.partner_id = v_partner.id and i.used_at is null and i.revoked_at is null and i.expires_at > core.now());
begin
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      case s.status when 'active' then '🟢 ' else '⏸ ' end || pg_catalog.left(loyalty.staff_name(s.person_id), 40)
        || ' · ' || core.text('staff.role.' || s.role, p_turn.locale),
      'staff_member:' || s.person_id)) order by s.person_id), '[]'), max(s.person_id)
  into v_outcome.buttons, v_last
  from (select * from loyalty.staff f where f.partner_id = v_partner.id and f.person_id > v_after order by f.person_id limit 8) s;
  if exists (select from loyalty.staff s where s.partner_id = v_partner.id and s.person_id > v_last) then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'staff:' || v_last)));
  end if;
  if v_invites > 0 then
    v_outcome.text_key := 'staff.list_invites';
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('staff.button.revoke', p_turn.locale), 'staff_revoke')));
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('partner', v_partner.name, 'invites', v_invites,
    'count', (select count(*) from loyalty.staff s where s.partner_id = v_partner.id));
  return v_outcome;
end
$$;
comment on function flows.staff_list(dialog.turn) is
  'View of who works for the owner''s partner, eight a page, and of invitations nobody has used; the argument is the person that the page before ended with. Refusals of flows.owned_partner().';
