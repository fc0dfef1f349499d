create function flows.shop_contact_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_contact orders.contact;
begin
  v_contact := orders.save_contact(p_turn.person_id, p_draft ->> 'name', p_draft ->> 'phone', p_draft ->> 'address');
  insert into flows.order_desk (bot_id, person_id, item_id) values ('client', p_turn.person_id, (p_draft -> 'item')::bigint)
  on conflict (bot_id, person_id) do update set item_id = excluded.item_id;
  v_outcome.next_state := 'shop.pay';
  v_outcome.text_key := 'shop.contact_saved';
  v_outcome.params := pg_catalog.jsonb_build_object('contact_html',
    flows.shop_contact_html(v_contact.name, v_contact.phone, p_draft ->> 'address'));
  return v_outcome;
end
$$;
comment on function flows.shop_contact_submit(dialog.turn, jsonb) is
  'Submit function of name, phone and address: remembered for the next time, then it is asked how to pay. KP443 they cannot be used.';
