create function flows.rev_money(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_words text[] := pg_catalog.regexp_match(pg_catalog.upper(p_answer #>> '{}'), '^\s*([0-9][0-9., ]*?)\s*([A-Z]{3,8})\s*$');
  v_currency payments.currency;
  v_amount numeric;
begin
  select * into v_currency from payments.currency c where c.code = v_words[2];
  v_amount := dialog.parse_amount(v_words[1]) * 10 ^ v_currency.digits;
  if v_amount is null or v_amount <= 0 or v_amount > 9007199254740991 or v_amount <> pg_catalog.trunc(v_amount)
    or payments.points_for(v_amount::bigint, v_currency.code, p_turn.at) is null then
    return null;
  end if;
  return pg_catalog.jsonb_build_object('value', pg_catalog.jsonb_build_object('amount', v_amount::bigint, 'currency', v_currency.code),
    'shown', payments.format_amount(v_amount::bigint, v_currency.code, p_turn.locale));
end
$$;
comment on function flows.rev_money(dialog.turn, jsonb, jsonb) is
  'An amount with its currency, as in "10.50 USD", in a currency that has a rate: {amount in minor units, currency}; null when it is none.';
