create function flows.staff_invite(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.owned_partner(p_turn);
  v_link text := flows.bot_link('partner', 'staff_' || loyalty.invite_staff(v_partner.id, 'person:' || p_turn.person_id));
begin
  v_outcome.params := pg_catalog.jsonb_build_object('link', v_link, 'hours', core.setting_integer('staff_invite_hours'));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
    'text', core.text('staff.button.share', p_turn.locale),
    'url', 'https://t.me/share/url?url=' || pg_catalog.replace(pg_catalog.replace(v_link, '?', '%3F'), '=', '%3D'))));
  return v_outcome;
end
$$;
comment on function flows.staff_invite(dialog.turn) is
  'View that makes a new one-time invitation and shows its link, with a button that shares it. Refusals of flows.owned_partner().';
