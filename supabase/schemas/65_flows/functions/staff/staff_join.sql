create function flows.staff_join(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_token text := pg_catalog.substr(p_turn.argument, 7);
  v_invite loyalty.staff_invite := loyalty.find_invite(v_token, p_turn.person_id);
  v_status text := (
    select s.status from loyalty.staff s where s.partner_id = v_invite.partner_id and s.person_id = p_turn.person_id);
begin
  if v_status = 'active' then
    v_outcome.text_key := 'staff.join_already';
  elsif v_status is not null then
    perform core.raise_error('KP303', pg_catalog.format('person %s, partner %s', p_turn.person_id, v_invite.partner_id));
  else
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
      core.text('staff.button.accept', p_turn.locale), 'staff_accept:' || v_token) || '{"style": "success"}'));
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object(
    'partner', (select p.name from loyalty.partner p where p.id = v_invite.partner_id),
    'owner', coalesce(loyalty.staff_name(pg_catalog.substring(v_invite.invited_by, '^person:([0-9]+)$')::bigint), v_invite.invited_by));
  return v_outcome;
end
$$;
comment on function flows.staff_join(dialog.turn) is
  'View of an invitation, opened by its link: who invites, and to which partner; accepting is a button. KP303 the person is suspended there; KP397 to KP399 as loyalty.find_invite().';
