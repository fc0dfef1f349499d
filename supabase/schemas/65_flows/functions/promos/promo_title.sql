create function flows.promo_title(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
-- Every resolver takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_title text := pg_catalog.regexp_replace(p_answer #>> '{}', '\s+', ' ', 'g');
begin
  return case when core.telegram_length(v_title) <= 80 then pg_catalog.to_jsonb(v_title) end;
end
$$;
comment on function flows.promo_title(dialog.turn, jsonb, jsonb) is 'A promo''s title on one line, for it is a button, too; null when it is too long for Telegram, to which an emoji counts twice.';
