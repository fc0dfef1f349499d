create function flows.ord_add_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint;
begin
  v_id := orders.add_item(p_draft ->> 'name', p_draft ->> 'about', (p_draft ->> 'points')::numeric::bigint, (p_draft ->> 'stars')::numeric::bigint,
    (p_draft #>> '{money,value}')::bigint, (p_draft ->> 'stock')::numeric::bigint, p_draft ->> 'kind' = 'sent', p_draft ->> 'kind' = 'digital',
    (p_draft #>> '{photo,value}')::bigint, 'person:' || p_turn.person_id);
  insert into flows.order_desk (bot_id, person_id, item_id) values ('admin', p_turn.person_id, v_id)
  on conflict (bot_id, person_id) do update set item_id = excluded.item_id;
  v_outcome.next_state := 'orders.item';
  v_outcome.text_key := 'ord.added';
  v_outcome.params := pg_catalog.jsonb_build_object('name', p_draft ->> 'name');
  return v_outcome;
end
$$;
comment on function flows.ord_add_submit(dialog.turn, jsonb) is
  'Submit function of a new item: on sale at once, in the administrator''s name (audit). The refusals of orders.add_item().';
