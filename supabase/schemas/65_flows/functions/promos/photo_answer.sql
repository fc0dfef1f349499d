create function flows.photo_answer(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
-- Every resolver takes the answer and the draft. @plpgsql_check_options: extra_warnings = false
begin
  return p_turn.payload #> '{photo,-1}';
end
$$;
comment on function flows.photo_answer(dialog.turn, jsonb, jsonb) is
  'A photo as media.keep() takes it: Telegram''s PhotoSize of the largest size, in place of its file_id alone.';
