create function dialog.parse_amount(p_text text, p_at_least numeric default null, p_at_most numeric default null) returns numeric
language plpgsql immutable set search_path = ''
as $$
declare
  v_text text := pg_catalog.regexp_replace(pg_catalog.normalize(p_text, 'NFKC'), '[\s''’]|[^0-9]+$', '', 'g');
  v_amount numeric;
begin
  if v_text ~ '^[0-9]{1,3}([.,][0-9]{3})+[.,][0-9]{1,2}$' or v_text ~ '^[0-9]+[.,][0-9]{1,2}$' then
    v_text := pg_catalog.regexp_replace(v_text, '[.,]([0-9]{1,2})$', '#\1');
    v_amount := pg_catalog.replace(pg_catalog.regexp_replace(v_text, '[.,]', '', 'g'), '#', '.')::numeric;
  elsif v_text ~ '^[0-9]{1,15}$' or v_text ~ '^[0-9]{1,3}([.,][0-9]{3})+$' then
    v_amount := pg_catalog.regexp_replace(v_text, '[.,]', '', 'g')::numeric;
  end if;
  return case when v_amount between coalesce(p_at_least, 0) and coalesce(p_at_most, 999999999999) then v_amount end;
end
$$;
comment on function dialog.parse_amount(text, numeric, numeric) is
  'An amount of money as people type it (1 250,50; 1250.5; 1.250,50; 1250 грн), null when it is none or outside the limits. A dot or comma before one or two last digits parts the fraction, before three it groups thousands.';
