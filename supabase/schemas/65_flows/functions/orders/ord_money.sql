create function flows.ord_money(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_currency text := core.setting_text('order_currency');
  v_minor numeric := (p_answer #>> '{}')::numeric * 10::numeric ^ coalesce((select c.digits from payments.currency c where c.code = v_currency), 2);
begin
  return case when v_minor % 1 = 0 then pg_catalog.jsonb_build_object('value', v_minor::bigint,
    'shown', payments.format_amount(v_minor::bigint, v_currency, p_turn.locale)) end;
end
$$;
comment on function flows.ord_money(dialog.turn, jsonb, jsonb) is
  'A price in setting order_currency as minor units; null when it has more digits than the currency.';
