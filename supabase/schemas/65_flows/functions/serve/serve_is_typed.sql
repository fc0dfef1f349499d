create function flows.serve_is_typed(p_turn dialog.turn) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.btrim(p_turn.text) ~ '^\+?[0-9(][0-9() -]{4,24}$|\mstart=c_[0-9]{6}$' and flows.partner_role(p_turn) <> 'stranger';
end
$$;
comment on function flows.serve_is_typed(dialog.turn) is
  'Guard of texts in the partner bot: somebody who works at a till typed what looks like a code, a card number, a phone or a card''s link.';
