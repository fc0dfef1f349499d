create function flows.shop_contact(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.shop_desk(p_turn);
  v_known orders.contact := flows.shop_known(p_turn.person_id);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('item', v_item.name, 'contact_html', flows.shop_contact_html(v_known.name, v_known.phone,
    case when v_item.needs_address then v_known.address end));
  if v_known.used_at is null then
    v_outcome.text_key := 'shop.contact_registered';
  end if;
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(dialog.callback_button(case when v_known.used_at is null
      then core.text('shop.button.keep', p_turn.locale) else core.text('shop.button.same', p_turn.locale) end, 'shop_same:' || v_item.id)
      || '{"style": "primary"}'),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('shop.button.other', p_turn.locale), 'shop_other:' || v_item.id)));
  return v_outcome;
end
$$;
comment on function flows.shop_contact(dialog.turn) is
  'View that offers what is known of where orders go, from the last order or the registration: one tap keeps it.';
