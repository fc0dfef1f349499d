create function flows.ord_change(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_changes jsonb := case p_turn.word
    when 'ord_no_points' then '{"price_points": null}'
    when 'ord_no_stars' then '{"price_stars": null}'
    when 'ord_no_money' then '{"price_minor": null}'
    when 'ord_no_photo' then '{"media_id": null}'
    when 'ord_sent' then '{"needs_address": true}'
    when 'ord_handed' then '{"needs_address": false}' end::jsonb;
begin
  perform orders.change_item((flows.ord_item_desk(p_turn)).id, v_changes, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('ord.saved', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.ord_change(dialog.turn) is
  'Handler of buttons that change an item at once: a price or the picture goes, it is sent to an address or handed over. Pressed twice, it is done once. The refusals of orders.change_item().';
