create function flows.hook_state(p_endpoint webhooks.endpoint, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return core.text('hooks.state.' || case
    when not p_endpoint.enabled then case p_endpoint.disabled_reason when 'gone' then 'gone' else 'off' end
    when p_endpoint.failures_in_a_row > 0 then 'failing'
    else 'ok' end, p_locale);
end
$$;
comment on function flows.hook_state(webhooks.endpoint, text) is 'How a webhook is doing, in words.';
