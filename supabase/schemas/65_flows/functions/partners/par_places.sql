create function flows.par_places(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.par_desk(p_turn);
  v_id bigint := v_partner.id;
  v_after bigint := coalesce(pg_catalog.substring(p_turn.argument, '^[0-9]+\.([0-9]{1,18})$')::bigint, 0);
  v_last bigint;
  v_lines text;
  v_next text;
begin
  select pg_catalog.string_agg(flows.par_place_html(l, p_turn.locale), E'\n' order by l.id), max(l.id) into v_lines, v_last
  from (select o.* from loyalty.location o
    where o.partner_id = v_id and o.closed_at is null and o.id > v_after order by o.id limit 8) l;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_partner.name,
    'lines_html', coalesce(v_lines, core.text('partners.no_places', p_turn.locale)));
  v_outcome.buttons := '[]';
  if exists (select from loyalty.location l where l.partner_id = v_id and l.closed_at is null and l.id > v_last) then
    v_next := v_id || '.' || v_last;
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'par_places:' || v_next)));
  end if;
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('partners.button.card', p_turn.locale), 'par_card:' || v_id)));
  return v_outcome;
end
$$;
comment on function flows.par_places(dialog.turn) is
  'View of a partner''s open places with their hours, eight a page; behind the partner''s number the argument names the place that the page before ended with. KP300 as flows.par_desk().';
