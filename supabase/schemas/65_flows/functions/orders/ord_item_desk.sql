create function flows.ord_item_desk(p_turn dialog.turn) returns orders.item
language plpgsql volatile set search_path = ''
as $$
begin
  return flows.item_desk(p_turn, coalesce(p_turn.word ~ '^ord_(item|switch|stock|edit|sent|handed|set_[a-z]+|no_[a-z]+)$', false), false);
end
$$;
comment on function flows.ord_item_desk(dialog.turn) is
  'The item that a button names, from then on the one before this admin; otherwise the one that was. KP440 there is none.';
