create function flows.ord_change_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item;
begin
  v_item := orders.change_item((p_draft -> 'item')::bigint, pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(
    'name', p_draft -> 'name', 'description', p_draft -> 'about', 'price_points', (p_draft ->> 'points')::numeric::bigint,
    'price_stars', (p_draft ->> 'stars')::numeric::bigint, 'price_minor', p_draft #> '{money,value}',
    'media_id', p_draft #> '{photo,value}')), 'person:' || p_turn.person_id);
  v_outcome.text_key := 'ord.changed';
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_item.name);
  return v_outcome;
end
$$;
comment on function flows.ord_change_submit(dialog.turn, jsonb) is
  'Submit function of every form that changes something of an item: what the draft answers, in the administrator''s name (audit). The refusals of orders.change_item().';
