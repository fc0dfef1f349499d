create function payments.open_pending(p_person_id bigint, p_provider text, p_amount_minor numeric, p_currency text)
returns payments.pending_payments
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_person people.person;
  v_digits smallint := (select c.digits from payments.currency c where c.code = p_currency);
  v_second bigint := pg_catalog.floor(extract(epoch from v_now));
  v_pending payments.pending_payments;
begin
  if v_digits is null or payments.points_for(1, p_currency, v_now) is null then
    perform core.raise_error('KP404', coalesce(p_currency, 'null'));
  elsif p_amount_minor is null or p_amount_minor <> pg_catalog.trunc(p_amount_minor)
    or p_amount_minor * 100 < core.setting_integer('donate_minimum_minor') * 10::numeric ^ v_digits
    or p_amount_minor * 100 > core.setting_integer('donate_maximum_minor') * 10::numeric ^ v_digits then
    perform core.raise_error('KP401', pg_catalog.format('%s %s', coalesce(p_amount_minor::text, 'null'), p_currency));
  end if;

  -- Held, so that of two at once the second counts the first.
  select * into v_person from people.person p where p.id = p_person_id for no key update;
  if v_person.telegram_id is null then
    perform core.raise_error('KP405', coalesce('person ' || p_person_id, 'null'));
  elsif (select count(*) from payments.pending_payments p
      where p.user_id = p_person_id and p.status = 'pending' and p.expires_at > v_now) >= core.setting_integer('pending_limit') then
    perform core.raise_error('KP400', 'person ' || p_person_id);
  end if;

  loop
    insert into payments.pending_payments (payment_id, user_id, telegram_id, provider, amount_minor, currency, created_at, expires_at)
    values (v_person.telegram_id || '_' || v_second, p_person_id, v_person.telegram_id, p_provider, p_amount_minor::bigint, p_currency,
      v_now, v_now + pg_catalog.make_interval(hours => core.setting_integer('pending_hours')::integer))
    on conflict (payment_id) do nothing
    returning * into v_pending;
    exit when v_pending.id is not null;
    v_second := v_second + 1;
  end loop;
  return v_pending;
end
$$;
comment on function payments.open_pending(bigint, text, numeric, text) is
  'What a person says they will pay (minor units): the code under which it is found, valid for setting pending_hours. Two in one second get codes a second apart. KP400 they have as many open as setting pending_limit allows, KP401 the amount is not whole, too small or too large (settings donate_minimum_minor and donate_maximum_minor, in hundredths of any currency''s unit), KP404 the currency has no rate, KP405 no such person.';
