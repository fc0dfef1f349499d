create function ops.wake_dispatch() returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_url text := core.setting_text('functions_url');
  v_post regproc := pg_catalog.to_regproc('net.http_post');
  v_vault regclass := pg_catalog.to_regclass('vault.decrypted_secrets');
  v_key text;
begin
  if coalesce(least(gateway.next_due(), media.next_due(), webhooks.next_due(), payments.next_checkout_due())
      > pg_catalog.clock_timestamp(), true) then
    return false;
  end if;
  perform gateway.wake_dispatch();
  -- On Supabase nobody listens: dispatch is called through pg_net, with the service key that the vault keeps.
  if v_url <> '' and v_post is not null and v_vault is not null then
    execute pg_catalog.format('select s.decrypted_secret from %s s where s.name = $1', v_vault) into v_key using 'kopilka_service_key';
    if v_key is null then
      perform core.raise_error('KP902');
    end if;
    execute pg_catalog.format('select %s(url := $1, headers := $2, body := $3, timeout_milliseconds := $4)', v_post)
      using v_url || '/dispatch', pg_catalog.jsonb_build_object('content-type', 'application/json', 'authorization', 'Bearer ' || v_key),
        '{}'::jsonb, 30000;
  end if;
  return true;
end
$$;
comment on function ops.wake_dispatch() is
  'Wakes dispatch if a call, a picture''s copy, a webhook or a checkout is due; false when none is. Whoever listens on kopilka_outbox is told; where there is pg_net, function dispatch is called at setting functions_url. KP902 when the vault has no secret kopilka_service_key.';
