create function webhooks.seed_make() returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_url text := core.setting_text('make_webhook_url');
begin
  if v_url = '' then
    return;
  end if;
  if exists (select from webhooks.endpoint e where e.name = 'make' and e.removed_at is null) then
    update webhooks.endpoint e set url = v_url where e.name = 'make' and e.removed_at is null and e.url <> v_url;
  else
    perform webhooks.add_endpoint('make', v_url, webhooks.event_types(), 'environment');
  end if;
end
$$;
comment on function webhooks.seed_make() is
  'Makes the endpoint make for all events, when setting make_webhook_url has an address and there is none (one that was removed is made anew as long as the setting has it). Afterwards only its address follows the setting: events and whether it is enabled are the operator''s. KP500 and KP505 the address does not do.';
