create function flows.staff_member(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_staff loyalty.staff := flows.staff_asked(p_turn);
  v_row jsonb := '[]'::jsonb;
begin
  if v_staff.role = 'cashier' then
    v_outcome.text_key := 'staff.member_cashier';
    v_row := v_row || dialog.callback_button(core.text('staff.button.limit', p_turn.locale), 'staff_limit:' || v_staff.person_id);
  end if;
  if v_staff.person_id <> p_turn.person_id then
    v_row := v_row || dialog.callback_button(core.text(
      case v_staff.status when 'active' then 'staff.button.suspend' else 'staff.button.resume' end, p_turn.locale),
      'staff_ask:' || v_staff.person_id);
  end if;
  v_outcome.buttons := case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end;
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_staff.person_id),
    'role_html', core.text('staff.role.' || v_staff.role, p_turn.locale),
    'status_html', core.text('staff.status.' || v_staff.status, p_turn.locale),
    'date', core.format_date((v_staff.added_at at time zone core.setting_text('time_zone'))::date, p_turn.locale),
    'limit', flows.staff_limit_of(v_staff),
    'given', (select coalesce(sum(p.points_earned - p.points_taken_back), 0) from loyalty.purchase p
      where p.cashier_id = v_staff.person_id and p.partner_id = v_staff.partner_id and p.local_day = core.today()));
  return v_outcome;
end
$$;
comment on function flows.staff_member(dialog.turn) is
  'View of one of the owner''s staff: role, status, and a cashier''s points of today within their limit; what the owner may do about them, not about themselves. Refusals of flows.owned_partner().';
