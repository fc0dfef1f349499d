create function payments.normalise_bmc(p_event jsonb) returns payments.normal
language plpgsql stable set search_path = ''
as $$
declare
  v_data jsonb := case when pg_catalog.jsonb_typeof(p_event -> 'data') = 'object' then p_event -> 'data' else '{}'::jsonb end;
  v_normal payments.normal;
  v_object text;
  v_verb text;
  v_status text := pg_catalog.lower(payments._text(v_data, 'status'));
  v_period text := payments._text(v_data, 'current_period_start');
begin
  v_normal.type := pg_catalog.left(payments._text(p_event, 'type'), 100);
  v_normal.live := coalesce(p_event -> 'live_mode' = 'true'::jsonb, false);
  v_object := pg_catalog.split_part(v_normal.type, '.', 1);
  v_verb := pg_catalog.split_part(v_normal.type, '.', 2);
  v_normal.event_key := payments._event_key(case when v_normal.live then 'live:' else 'test:' end || payments._text(p_event, 'event_id'));
  v_normal.amount := payments._text(v_data, 'amount');
  v_normal.currency := pg_catalog.upper(payments._text(v_data, 'currency'));
  v_normal.note := coalesce(payments._text(v_data, 'support_note'), payments._text(v_data, 'note'));
  v_normal.payer_name := payments._text(v_data, 'supporter_name');
  v_normal.payer_email := payments._text(v_data, 'supporter_email');
  v_normal.supporter_key := coalesce(payments._text(v_data, 'supporter_id'), pg_catalog.lower(v_normal.payer_email));
  v_normal.paid_at := payments.read_time(payments._text(p_event, 'created'));

  if v_normal.event_key is null then
    -- The old webhook, and what none of theirs looks like: not signed, or of no use.
    v_normal.event_key := 'body:' || core.hash_text(p_event::text);
    v_normal.live := false;
    v_normal.action := 'unreadable';
    v_normal.reason := case when p_event ? 'response' then 'legacy' else 'no_event_id' end;
  elsif v_object in ('donation', 'extra_purchase', 'commission_order', 'wishlist_payment') and v_verb in ('created', 'refunded') then
    v_normal.action := case v_verb when 'created' then 'paid' else 'refunded' end;
    v_normal.transaction_key := coalesce(payments._text(v_data, 'transaction_id'), v_object || ':' || payments._text(v_data, 'id'));
    v_normal.paid_at := coalesce(payments.read_time(payments._text(v_data, case v_verb when 'created' then 'created_at' else 'refunded_at' end)),
      v_normal.paid_at);
    if v_verb = 'created' and v_data ->> 'refunded' = 'true' then
      v_normal.action := 'none';
      v_normal.reason := 'refunded_before';
    end if;
  elsif v_object in ('membership', 'recurring_donation') and v_verb in ('started', 'updated') then
    v_normal.action := 'paid';
    v_normal.transaction_key := coalesce(payments._text(v_data, 'psp_id'), v_object || ':' || payments._text(v_data, 'id')) || ':' || v_period;
    v_normal.paid_at := coalesce(payments.read_time(v_period), v_normal.paid_at);
    if v_verb = 'updated' and 'true' in (v_data ->> 'paused', v_data ->> 'canceled') then
      v_normal.action := 'none';
      v_normal.reason := 'not_active';
    elsif v_status not in ('active', 'succeeded', 'paid', 'completed') then
      v_normal.action := 'unreadable';
      v_normal.reason := 'unknown_status';
    end if;
  elsif v_object in ('membership', 'recurring_donation', 'extra_purchase') and v_verb in ('updated', 'cancelled', 'paused') then
    v_normal.action := 'none';
    v_normal.reason := v_verb;
  else
    v_normal.action := case when v_data ? 'amount' then 'unreadable' else 'none' end;
    v_normal.reason := 'unknown_type';
  end if;
  if v_normal.action in ('paid', 'unreadable') and v_verb <> 'refunded' and v_status in ('pending', 'failed', 'incomplete', 'incomplete_expired',
    'past_due', 'unpaid', 'trialing', 'paused', 'canceled', 'cancelled') then
    v_normal.action := 'none';
    v_normal.reason := 'not_active';
  elsif v_normal.action in ('paid', 'refunded') and v_normal.transaction_key is null then
    v_normal.action := 'unreadable';
    v_normal.reason := 'no_transaction';
  end if;
  return v_normal;
end
$$;
comment on function payments.normalise_bmc(jsonb) is
  'An event of Buy Me a Coffee. Money once paid is known by its transaction_id; a membership''s or a recurring donation''s by the subscription and the start of the period, so that started and updated of one period are one payment. Only live_mode true is live. The old unsigned webhook {"response": …} is unreadable on purpose.';
