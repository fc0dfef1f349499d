create function payments.normalise_tribute(p_event jsonb) returns payments.normal
language plpgsql stable set search_path = ''
as $$
declare
  v_donation jsonb := coalesce(p_event -> 'payload', '{}');
  v_created text := payments._text(p_event, 'created_at');
  v_person text := payments._text(v_donation, 'telegram_user_id');
  v_amount text := payments._text(v_donation, 'amount');
  v_normal payments.normal;
begin
  v_normal.type := payments._text(p_event, 'name');
  v_normal.live := v_normal.type is not null or p_event -> 'test_event' is null;
  v_normal.paid_at := coalesce(payments.read_time(v_created), core.now());
  -- It has no id, so this is what makes one; sent_at is another at every attempt.
  v_normal.event_key := payments._event_key(case
    when not v_normal.live then 'test'
    when v_normal.type is null or v_created is null then 'sha256:' || core.hash_text(p_event::text)
    else pg_catalog.concat(v_normal.type, ':', v_created, ':', v_person, ':', v_amount) end);
  if not v_normal.live or v_normal.type not in ('new_donation', 'recurrent_donation') then
    v_normal.action := 'none';
    v_normal.reason := case when not v_normal.live then 'test'
      when v_normal.type = 'cancelled_donation' then 'cancelled' else 'unknown_type' end;
    return v_normal;
  elsif v_normal.type is null or v_created is null then
    v_normal.action := 'unreadable';
    v_normal.reason := 'no_id';
    return v_normal;
  end if;
  v_normal.action := 'paid';
  v_normal.transaction_key := v_normal.event_key;
  if v_amount ~ '^-?[0-9]{1,15}([.]0+)?$' then
    v_normal.amount_minor := pg_catalog.split_part(v_amount, '.', 1)::bigint;
  end if;
  v_normal.currency := pg_catalog.upper(payments._text(v_donation, 'currency'));
  v_normal.note := payments._text(v_donation, 'message');
  v_normal.payer_name := payments._text(v_donation, 'telegram_username');
  if v_person ~ '^[1-9][0-9]{0,17}$' then
    v_normal.telegram_id := v_person::bigint;
  end if;
  return v_normal;
end
$$;
comment on function payments.normalise_tribute(jsonb) is
  'Reads an event of Tribute: donations, in minor units, whose payer''s Telegram id it vouches for. It has no id of its own: name, created_at, telegram_user_id and amount make one. Its test and all else are nothing about money. Unreadable without name or created_at.';
