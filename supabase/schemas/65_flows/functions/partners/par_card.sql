create function flows.par_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.par_desk(p_turn);
  v_id bigint := v_partner.id;
begin
  v_outcome.params := flows.par_params(v_partner, p_turn.locale);
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partners.button.rates', p_turn.locale), 'par_rates:' || v_id),
      dialog.callback_button(core.text('partners.button.statements', p_turn.locale), 'par_statements:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partners.button.staff', p_turn.locale), 'par_staff:' || v_id),
      dialog.callback_button(core.text(
        case v_partner.status when 'active' then 'partners.button.suspend' else 'partners.button.resume' end, p_turn.locale), 'par_ask:' || v_id)));
  if (select count(*) from loyalty.location l where l.partner_id = v_id and l.closed_at is null) > 3 then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('partners.button.places', p_turn.locale), 'par_places:' || v_id)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.par_card(dialog.turn) is
  'View of a partner: status, places, owners, staff, rates of today and to come, who owes whom now and by the last statement, and what an administrator can do. KP300 as flows.par_desk().';
