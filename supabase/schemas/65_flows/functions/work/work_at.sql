create function flows.work_at(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner;
begin
  select p.* into v_partner from loyalty.staff s join loyalty.partner p on p.id = s.partner_id
  where s.person_id = p_turn.person_id and s.status = 'active' and s.partner_id::text = p_turn.argument;
  if v_partner.id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'work.choose';
    return v_outcome;
  end if;
  perform flows.choose_workplace(p_turn.person_id, v_partner.id);
  v_outcome.toast := core.text('work.chosen', p_turn.locale, pg_catalog.jsonb_build_object('partner_html', v_partner.name));
  return v_outcome;
end
$$;
comment on function flows.work_at(dialog.turn) is
  'Handler of the choice of a workplace. Where the person does not work, or is suspended, nothing changes: a stale button.';
