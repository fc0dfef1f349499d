create function flows.shop_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.shop_desk(p_turn);
  v_known orders.contact;
begin
  v_outcome.draft := pg_catalog.jsonb_build_object('item', v_item.id);
  if p_turn.word = 'shop_same' then
    v_known := flows.shop_known(p_turn.person_id);
    v_outcome.draft := v_outcome.draft || pg_catalog.jsonb_strip_nulls(
      pg_catalog.jsonb_build_object('name', v_known.name, 'phone', v_known.phone, 'address', v_known.address));
  end if;
  if not v_item.needs_address then
    v_outcome.draft := v_outcome.draft || '{"address": null}';
  end if;
  return v_outcome;
end
$$;
comment on function flows.shop_begin(dialog.turn) is
  'Handler of "Same as last time" and "Other details": the form is opened with what is known or without it, and asks the rest. KP440 the item is not on sale.';
