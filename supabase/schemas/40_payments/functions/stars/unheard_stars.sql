create function payments.unheard_stars(p_reading payments.star_reading)
returns table (n bigint, event_key text, update_id bigint, transaction jsonb, at timestamptz)
language plpgsql stable set search_path = ''
as $$
begin
  return query
    select t.n, k.event_key, i.update_id, t.body, d.at
    from pg_catalog.jsonb_array_elements(p_reading.page) with ordinality t (body, n)
      cross join lateral (select payments._star_event(p_reading.bot_id, t.body) as event_key) k
      -- No update of Telegram's has a number below zero.
      cross join lateral (select -1 - (pg_catalog.hashtextextended(k.event_key, 0) & 9223372036854775807) as update_id) i
      cross join lateral (select pg_catalog.to_timestamp((t.body ->> 'date')::bigint) as at) d
    where k.event_key is not null
      and not exists (select from payments.event e where e.provider = 'telegram' and e.event_key = k.event_key)
      and not exists (select from gateway.failures f
        where f.bot_id = p_reading.bot_id and f.update_id = i.update_id and f.dead_at is not null)
      and (d.at >= p_reading.begun_at
        or exists (select from payments.invoice v
          where v.payload = t.body #>> '{source,invoice_payload}' and v.bot_id = p_reading.bot_id)
        or exists (select from payments.payment p
          where p.provider = 'telegram' and p.transaction_key = p_reading.bot_id || ':' || (t.body ->> 'id')))
    order by t.n;
end
$$;
comment on function payments.unheard_stars(payments.star_reading) is
  'The transactions of a page that no message told of: n (place on the page), event_key (of the event that would), update_id (the number of the update that would, below zero, for gateway.failures), the StarTransaction, and when it was. What is older than our reading counts only when it is of an invoice or a payment that we know. What became a dead letter is left to the admins.';
