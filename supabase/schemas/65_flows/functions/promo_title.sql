create function flows.promo_title(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
-- Every resolver takes the turn and the draft. @plpgsql_check_options: extra_warnings = false
begin
  return pg_catalog.to_jsonb(pg_catalog.regexp_replace(p_answer #>> '{}', '\s+', ' ', 'g'));
end
$$;
comment on function flows.promo_title(dialog.turn, jsonb, jsonb) is 'A promo''s title on one line: it is a button, too.';
