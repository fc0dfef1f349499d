create function flows.rev_parts(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_payment payments.payment := flows.rev_payment(p_draft ->> 'payment');
  v_unit numeric := 10 ^ (select c.digits from payments.currency c where c.code = v_payment.currency);
  v_line text;
  v_words text[];
  v_person jsonb;
  v_amount numeric;
  v_sum numeric := 0;
  v_parts jsonb := '[]'::jsonb;
begin
  foreach v_line in array pg_catalog.regexp_split_to_array(pg_catalog.btrim(p_answer #>> '{}', E' \n'), '\s*[\n;]\s*') loop
    v_words := pg_catalog.regexp_match(v_line, '^(\S.*?)\s+(\S+)$');
    v_amount := dialog.parse_amount(v_words[2]) * v_unit;
    v_person := flows.rev_person(p_turn, pg_catalog.to_jsonb(v_words[1]), p_draft);
    if v_words is null or v_amount is null or v_amount <= 0 or v_amount <> pg_catalog.trunc(v_amount) or v_person -> 'value' is null then
      return pg_catalog.jsonb_build_object('invalid', core.text('review.bad_part', p_turn.locale, pg_catalog.jsonb_build_object('line', v_line)));
    end if;
    v_sum := v_sum + v_amount;
    v_parts := v_parts || pg_catalog.jsonb_build_object('person', v_person -> 'value', 'amount', v_amount::bigint, 'shown',
      (v_person ->> 'shown') || ': ' || payments.format_amount(v_amount::bigint, v_payment.currency, p_turn.locale));
  end loop;
  if v_sum <> v_payment.amount_minor then
    return pg_catalog.jsonb_build_object('invalid', core.text('review.bad_sum', p_turn.locale, pg_catalog.jsonb_build_object(
      'sum', payments.format_amount(v_sum::bigint, v_payment.currency, p_turn.locale), 'money', flows.rev_money_text(v_payment, p_turn.locale))));
  end if;
  return pg_catalog.jsonb_build_object('value', v_parts,
    'shown', (select pg_catalog.string_agg(p ->> 'shown', E'\n') from pg_catalog.jsonb_array_elements(v_parts) p));
end
$$;
comment on function flows.rev_parts(dialog.turn, jsonb, jsonb) is
  'Who gets how much of a payment, a line each ("12 6.50"): [{person, amount in minor units, shown}]. A line that cannot be read, and a sum that is not the payment''s, are explained.';
