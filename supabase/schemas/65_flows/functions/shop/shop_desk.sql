create function flows.shop_desk(p_turn dialog.turn) returns orders.item
language plpgsql volatile set search_path = ''
as $$
begin
  return flows.item_desk(p_turn, coalesce(p_turn.word ~ '^shop_(item|order|same|other|pay|sure|buy)$', false), true);
end
$$;
comment on function flows.shop_desk(dialog.turn) is
  'The item that a button of the shop names, from then on the one before this client; otherwise the one that was. KP440 it is not on sale.';
