create function flows.take_payment(p_bot text, p_update jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_query jsonb := p_update -> 'pre_checkout_query';
  v_message jsonb := p_update -> 'message';
  v_refusal text;
  v_payment payments.payment;
begin
  if v_query is not null then
    v_refusal := payments.check_invoice(p_bot, v_query);
    if v_refusal is null and not orders.may_be_paid(v_query ->> 'invoice_payload') then
      v_refusal := 'payments.refused.void';
    end if;
    return gateway.post_calls(p_bot, null, (p_update ->> 'update_id')::bigint, '{}', pg_catalog.jsonb_strip_nulls(
      pg_catalog.jsonb_build_object('method', 'answerPreCheckoutQuery', 'pre_checkout_query_id', v_query ->> 'id', 'ok', v_refusal is null,
        'error_message', case when v_refusal is not null then core.text(v_refusal, coalesce(
          (select p.locale from people.person p where p.telegram_id = (v_query #>> '{from,id}')::bigint),
          core.pick_locale(v_query #>> '{from,language_code}'))) end)));
  elsif v_message ? 'successful_payment' then
    v_payment := payments.take_paid(p_bot, v_message);
    if v_payment.order_id is not null then
      perform orders.mark_paid(v_payment.order_id, v_payment.id);
      update payments.event e set outcome = p.status, reason = p.reason
      from payments.payment p where p.id = v_payment.id and p.status = 'queued' and e.payment_id = p.id;
    end if;
  else
    v_payment := payments.take_refunded(p_bot, v_message);
    if v_payment.order_id is not null then
      perform orders.note_refunded(v_payment.order_id);
    end if;
  end if;
  return gateway.result(200);
end
$$;
comment on function flows.take_payment(text, jsonb) is
  'Takes a pre_checkout_query, which is answered in the webhook''s response, or a message that money came or went back. The conversation of the payer stays where it is.';
