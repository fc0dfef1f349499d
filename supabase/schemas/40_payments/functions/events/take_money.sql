create function payments.take_money(p_event_id bigint, p_normal payments.normal) returns payments.event
language plpgsql volatile set search_path = ''
as $$
declare
  v_event payments.event;
  v_result record;
begin
  select * into v_event from payments.event e where e.id = p_event_id;
  if p_normal.action = 'unreadable' then
    v_event.reason := coalesce(p_normal.reason, 'unreadable');
    -- Anybody can send the old webhook's unsigned body, so it is told of once an hour at most.
    if v_event.reason <> 'legacy' or not exists (
        select from payments.event e where e.reason = 'legacy' and e.received_at > core.now() - '1 hour'::interval) then
      perform gateway.alert_admin('payments.admin.unreadable', pg_catalog.jsonb_build_object(
        'provider', payments.provider_name(v_event.provider), 'event', v_event.id, 'reason', core.text('payments.unread.' || case
          when v_event.reason in ('legacy', 'unknown_type') then v_event.reason else 'other' end, core.setting_text('admin_locale'))));
    end if;
  elsif p_normal.live is distinct from true then
    v_event.reason := 'test';
  elsif p_normal.action = 'paid' then
    v_result := payments._take_paid(v_event.provider, p_normal);
    v_event.outcome := v_result.o_outcome;
    v_event.reason := v_result.o_reason;
    v_event.payment_id := v_result.o_payment;
  elsif p_normal.action = 'refunded' then
    v_result := payments._take_refunded(v_event.provider, p_normal);
    v_event.outcome := v_result.o_outcome;
    v_event.reason := v_result.o_reason;
    v_event.payment_id := v_result.o_payment;
  else
    v_event.reason := coalesce(p_normal.reason, 'no_money');
  end if;
  update payments.event e set outcome = v_event.outcome, reason = v_event.reason, payment_id = v_event.payment_id
  where e.id = p_event_id;
  return v_event;
end
$$;
comment on function payments.take_money(bigint, payments.normal) is
  'Does what an event that was kept calls for: credits money or queues it, takes a refund, tells an admin of what cannot be read (a new type with an amount; the old webhook, once an hour), ignores tests and what is not about money. The event with its outcome.';
