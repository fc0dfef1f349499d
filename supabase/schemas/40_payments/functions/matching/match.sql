create function payments.match(p_payment payments.payment, p_invoice text,
  out o_person bigint, out o_pending bigint, out o_matched_by text, out o_reason text)
language plpgsql volatile set search_path = ''
as $$
declare
  v_found record;
begin
  select p.id into o_pending from payments.pending_payments p where p.payment_id = p_invoice;
  if o_pending is not null then
    o_matched_by := 'payment_id';
  else
    v_found := payments._match_code(payments.find_codes(p_payment.note));
    o_pending := v_found.o_pending;
    o_reason := v_found.o_reason;
    o_matched_by := case when o_pending is not null then 'payment_id' end;
  end if;
  if o_pending is null and p_payment.telegram_id is not null and o_reason is distinct from 'two_codes' then
    v_found := payments._match_person(p_payment);
    o_person := v_found.o_person;
    o_pending := v_found.o_pending;
    o_reason := v_found.o_reason;
    o_matched_by := 'telegram';
  elsif o_pending is null and o_reason is null then
    v_found := payments._match_amount(p_payment);
    o_pending := v_found.o_pending;
    o_reason := v_found.o_reason;
    o_matched_by := 'amount';
  end if;
  if o_pending is not null then
    select p.user_id into o_person from payments.pending_payments p where p.id = o_pending for no key update;
  end if;
  if o_reason is null and exists (select from people.person p where p.id = o_person and p.deleted_at is not null) then
    o_reason := 'person_gone';
  end if;
end
$$;
comment on function payments.match(payments.payment, text) is
  'Whose money a payment is: by our payment_id where the provider carries it, by the code in the note, by the Telegram id that the provider vouches for, or by an amount that is unique. The pending payment is locked. o_reason: why an admin has to decide instead.';
