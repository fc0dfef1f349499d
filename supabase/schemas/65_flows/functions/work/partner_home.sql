create function flows.partner_home(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_staff loyalty.staff := flows.work_staff(p_turn.person_id);
  v_role text := flows.partner_role(p_turn);
  v_partner loyalty.partner;
begin
  v_outcome.buttons := flows.menu_buttons('partner',
    case v_role when 'owner' then '{cashier, owner}' when 'cashier' then '{cashier}' else '{stranger}' end::text[], p_turn.locale);
  if v_staff.person_id is null then
    return v_outcome;
  end if;
  select * into v_partner from loyalty.partner p where p.id = v_staff.partner_id;
  if v_role = 'owner' and v_partner.terms_version < core.setting_integer('terms_version') then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('work.button.new_terms', p_turn.locale), 'terms'))) || v_outcome.buttons;
  end if;
  if flows.workplaces(p_turn.person_id) > 1 then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('work.button.choose', p_turn.locale), 'work')));
  end if;
  v_outcome.text_key := case
    when v_role = 'stranger' then 'partner.home_staff_suspended'
    when v_partner.status <> 'active' then 'partner.home_partner_suspended'
    else 'partner.home_staff' end;
  v_outcome.params := pg_catalog.jsonb_build_object('partner', v_partner.name,
    'role_html', core.text('partner.role.' || v_staff.role, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.partner_home(dialog.turn) is
  'View of the partner bot''s menu: where and as what the person works now, or that they or the partner are suspended, and what their role may do; an owner is asked to accept terms that changed.';
