create function webhooks.seed_make() returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_url text := core.setting_text('make_webhook_url');
begin
  if v_url = '' then
    return;
  end if;
  if exists (select from webhooks.endpoint e where e.name = 'make') then
    update webhooks.endpoint e set url = v_url where e.name = 'make' and e.url <> v_url;
  else
    perform webhooks.add_endpoint('make', v_url, '{message_batch,payment,order,redemption,member}', 'environment');
  end if;
end
$$;
comment on function webhooks.seed_make() is
  'Makes the endpoint make for all events, once, when setting make_webhook_url has an address. Afterwards only its address follows the setting: events and whether it is enabled are the operator''s. KP500 the address does not do.';
