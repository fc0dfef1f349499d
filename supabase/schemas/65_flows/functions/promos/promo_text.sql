create function flows.promo_text(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
-- Every resolver takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
begin
  return case when core.telegram_length(p_answer #>> '{}') <= 700 then p_answer end;
end
$$;
comment on function flows.promo_text(dialog.turn, jsonb, jsonb) is 'A promo''s terms; null when they are too long for Telegram''s caption, in which an emoji counts twice.';
