create function payments._tell_odd_stars(p_reading payments.star_reading, p_read bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_event payments.event;
begin
  for v_event in
    insert into payments.event (provider, event_key, type, live, body, received_at, last_received_at, outcome, reason, found)
    select 'telegram', 'stars:' || p_reading.bot_id || ':' || (t.body ->> 'id'),
      coalesce(p.partner ->> 'transaction_type', p.partner ->> 'type'), true,
      -- Without names: nobody would look for them here when their person wants to be forgotten.
      (t.body #- '{source,user,first_name}' #- '{source,user,last_name}' #- '{source,user,username}')::json, core.now(), core.now(), 'ignored', 'unknown_type', true
    from pg_catalog.jsonb_array_elements(p_reading.page) with ordinality t (body, n)
      cross join lateral (select coalesce(t.body -> 'source', t.body -> 'receiver') as partner) p
    where t.n <= p_read and pg_catalog.to_timestamp((t.body ->> 'date')::bigint) >= p_reading.begun_at
      and payments._star_event(p_reading.bot_id, t.body) is null
      -- What the bot gave away, withdrew or spent, and what others brought it, is nobody's payment.
      and coalesce(p.partner ->> 'type', 'other') not in ('chat', 'affiliate_program', 'fragment', 'telegram_ads', 'telegram_api')
      and (t.body ? 'source' or p.partner ->> 'type' is distinct from 'user')
    order by t.n
    on conflict (provider, event_key) do nothing
    returning *
  loop
    perform gateway.alert_admin('payments.admin.unreadable', pg_catalog.jsonb_build_object(
      'provider', payments.provider_name('telegram'), 'event', v_event.id,
      'reason', core.text('payments.unread.unknown_type', core.setting_text('admin_locale'))));
  end loop;
end
$$;
comment on function payments._tell_odd_stars(payments.star_reading, bigint) is
  'Tells the admins, once, of each transaction among the first so many of a page of which cannot be told whose it is: Stars that came and paid no invoice, or that Telegram itself does not explain.';
