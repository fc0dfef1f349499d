create function flows.work_choose(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_now bigint := flows.current_partner(p_turn);
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(pg_catalog.left(
      case when s.partner_id = v_now then '✔️ ' else '' end || p.name, 60) || ' · ' || core.text('partner.role.' || s.role, p_turn.locale),
      'work_at:' || s.partner_id)) order by p.name, p.id)
  into v_outcome.buttons
  from loyalty.staff s join loyalty.partner p on p.id = s.partner_id
  where s.person_id = p_turn.person_id and s.status = 'active';
  return v_outcome;
end
$$;
comment on function flows.work_choose(dialog.turn) is
  'View of the partners that a person works for, the one of now ticked. KP395 they work nowhere, KP303 they are suspended wherever they work.';
