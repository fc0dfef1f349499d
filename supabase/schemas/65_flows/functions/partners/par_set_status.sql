create function flows.par_set_status(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.par_desk(p_turn);
  v_status text := case p_turn.word when 'par_suspend' then 'suspended' else 'active' end;
begin
  if p_turn.argument is distinct from v_partner.id::text then
    return dialog.stale(p_turn);
  end if;
  -- Waits for another administrator who does so at this moment.
  select * into v_partner from loyalty.partner p where p.id = v_partner.id for no key update;
  if v_partner.status = v_status then
    v_outcome.toast := core.text('partners.toast_already', p_turn.locale, pg_catalog.jsonb_build_object('who', flows.set_actor(
      (select a.actor from core.audit a where a.subject = 'partner:' || v_partner.id
        and a.action in ('suspend.partner', 'resume.partner') order by a.id desc limit 1), p_turn.locale)));
    return v_outcome;
  end if;
  perform loyalty.set_partner_status(v_partner.id, v_status, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('partners.toast.' || v_status, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.par_set_status(dialog.turn) is
  'Handler of "Yes, suspend" and "Yes, restore", in the administrator''s name; what another did already stays so, and it is said who. KP300 as flows.par_desk().';
