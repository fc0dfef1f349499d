create function flows.is_card_link(p_turn dialog.turn) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
  return p_turn.argument like 'c\_%';
end
$$;
comment on function flows.is_card_link(dialog.turn) is 'Guard of /start c_<code>: the link in the QR picture of a client''s card.';
