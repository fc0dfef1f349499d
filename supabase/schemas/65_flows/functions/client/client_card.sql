create function flows.client_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_number text := (select p.card_number::text from people.person p where p.id = p_turn.person_id);
  v_code people.card_code := people.issue_card_code(p_turn.person_id);
begin
  v_outcome.photo := pg_catalog.jsonb_build_object('$qr', flows.bot_link('partner', 'c_' || v_code.code));
  v_outcome.params := pg_catalog.jsonb_build_object(
    'number', pg_catalog.regexp_replace(v_number, '(\d{4})(\d{4})(\d{4})', '\1 \2 \3'),
    'code', pg_catalog.substr(v_code.code, 1, 3) || ' ' || pg_catalog.substr(v_code.code, 4),
    'minutes', core.setting_integer('card_code_lifetime_seconds') / 60);
  return v_outcome;
end
$$;
comment on function flows.client_card(dialog.turn) is
  'View of the card: its number, a fresh short code, and the QR picture that opens the partner bot with that code.';
