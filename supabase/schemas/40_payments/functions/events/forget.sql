create function payments.forget(p_person_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_telegram_id bigint := (select p.telegram_id from people.person p where p.id = p_person_id);
begin
  perform payments.cancel_subscription(s.id, 'person:' || p_person_id)
  from payments.subscription s where s.person_id = p_person_id and s.status = 'active';
  update payments.event e set body = (e.body::jsonb - array['from', 'chat'] #- '{successful_payment,order_info}')::json
  from payments.payment p
  where p.provider = 'telegram' and p.telegram_id = v_telegram_id and e.payment_id = p.id;
  update payments.payment p set payer_name = null, payer_email = null
  where p.provider = 'telegram' and p.telegram_id = v_telegram_id;
end
$$;
comment on function payments.forget(bigint) is
  'What a person''s wish to have their data deleted means for money: Telegram charges them no more, and their payments through Telegram keep no name. To be called while their Telegram id is still known.';
