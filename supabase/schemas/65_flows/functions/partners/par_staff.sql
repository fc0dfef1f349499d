create function flows.par_staff(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.par_desk(p_turn);
  v_id bigint := v_partner.id;
  v_after bigint := coalesce(pg_catalog.substring(p_turn.argument, '^[0-9]+\.([0-9]{1,18})$')::bigint, 0);
  v_last bigint;
  v_next text;
begin
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      case s.status when 'active' then '🟢 ' else '⏸ ' end || pg_catalog.left(loyalty.staff_name(s.person_id), 40)
        || ' · ' || core.text('staff.role.' || s.role, p_turn.locale),
      'ppl_card:' || s.person_id)) order by s.person_id), '[]'), max(s.person_id)
  into v_outcome.buttons, v_last
  from (select * from loyalty.staff f where f.partner_id = v_id and f.person_id > v_after order by f.person_id limit 8) s;
  if exists (select from loyalty.staff s where s.partner_id = v_id and s.person_id > v_last) then
    v_next := v_id || '.' || v_last;
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'par_staff:' || v_next)));
  end if;
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('partners.button.card', p_turn.locale), 'par_card:' || v_id)));
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_partner.name,
    'count', (select count(*) from loyalty.staff s where s.partner_id = v_id));
  return v_outcome;
end
$$;
comment on function flows.par_staff(dialog.turn) is
  'View of who works for a partner, eight a page; behind the partner''s number the argument names the person that the page before ended with. KP300 as flows.par_desk().';
