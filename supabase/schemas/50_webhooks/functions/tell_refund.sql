create function webhooks.tell_refund() returns trigger
language plpgsql volatile set search_path = ''
as $$
declare
  v_person_id bigint;
begin
  if webhooks.wants('payment') then
    select min(c.person_id) into v_person_id from payments.credit c where c.payment_id = new.id having count(distinct c.person_id) = 1;
    perform webhooks.emit('payment', v_person_id, webhooks.person_data(v_person_id)
      || pg_catalog.jsonb_build_object('action', 'refunded', 'refunded_minor', new.refunded_minor)
      || webhooks.payment_data(new.id, new.amount_minor));
  end if;
  return null;
end
$$;
comment on function webhooks.tell_refund() is
  'Trigger of payments.payment: money was given back, refunded_minor so far. The person is named when it was one person''s.';
