create function dialog.parse_answer(p_field dialog.field, p_turn dialog.turn) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_text text := pg_catalog.btrim(coalesce(p_turn.text, ''), E' \t\r\n');
begin
  case p_field.type
    when 'text' then
      if p_turn.kind = 'text' and pg_catalog.length(v_text) between coalesce(p_field.at_least, '1')::integer
        and coalesce(p_field.at_most, '4096')::integer then
        return pg_catalog.to_jsonb(v_text);
      end if;
    when 'phone', 'contact' then
      if p_turn.kind = 'contact' and p_turn.payload #>> '{contact,user_id}' = p_turn.user_id::text then
        return pg_catalog.to_jsonb(people.normalise_phone('+' || pg_catalog.ltrim(p_turn.payload #>> '{contact,phone_number}', '+')));
      elsif p_turn.kind = 'text' and p_field.type = 'phone' then
        return pg_catalog.to_jsonb(people.normalise_phone(v_text));
      end if;
    when 'amount' then
      return pg_catalog.to_jsonb(dialog.parse_amount(v_text, p_field.at_least::numeric, p_field.at_most::numeric));
    when 'choice' then
      return (select c -> 'value' from pg_catalog.jsonb_array_elements(p_field.choices) c
        join core.texts t on t.key = c ->> 'text_key' where v_text in (t.ru, t.uk, t.en)
        -- A word may name one choice in one language and another in the next.
        order by v_text = case p_turn.locale when 'ru' then t.ru when 'uk' then t.uk else t.en end desc limit 1);
    when 'date' then
      return pg_catalog.to_jsonb(dialog.parse_date(v_text, p_field.at_least, p_field.at_most));
    when 'photo' then
      if not p_turn.payload ? 'media_group_id' and coalesce((p_turn.payload #>> '{photo,-1,file_size}')::bigint, 0) <= 10485760 then
        return p_turn.payload #> '{photo,-1,file_id}';
      end if;
  end case;
  return null;
end
$$;
comment on function dialog.parse_answer(dialog.field, dialog.turn) is
  'The answer that an input gives to a question, as JSON; null when it does not fit. A contact counts only when it is the sender''s own. A photo is the file_id of its largest size, at most 10 MB; one of an album is none.';
