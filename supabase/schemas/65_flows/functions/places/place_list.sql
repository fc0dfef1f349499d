create function flows.place_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.owned_partner(p_turn);
  v_after bigint := case when p_turn.word = 'places' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint else 0 end;
  v_last bigint;
  v_count bigint := (select count(*) from loyalty.location l where l.partner_id = v_partner.id and l.closed_at is null);
begin
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      pg_catalog.left(p.name || ' · ' || p.address, 60), 'place_card:' || p.id)) order by p.id), '[]'), max(p.id)
  into v_outcome.buttons, v_last
  from (
    select * from loyalty.location l where l.partner_id = v_partner.id and l.closed_at is null and l.id > v_after
    order by l.id limit 8) p;
  if exists (select from loyalty.location l where l.partner_id = v_partner.id and l.closed_at is null and l.id > v_last) then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'places:' || v_last)));
  end if;
  if v_count = 0 then
    v_outcome.text_key := 'place.list_empty';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('partner', v_partner.name, 'count', v_count);
  return v_outcome;
end
$$;
comment on function flows.place_list(dialog.turn) is
  'View of the open places of the owner''s partner, eight a page; the argument is the place that the page before ended with. Refusals of flows.owned_partner().';
