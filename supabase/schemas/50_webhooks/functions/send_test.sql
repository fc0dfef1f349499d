create function webhooks.send_test(p_endpoint_id bigint) returns bigint
language plpgsql volatile set search_path = ''
as $$
begin
  if not exists (select from webhooks.endpoint e where e.id = p_endpoint_id and e.enabled) then
    perform core.raise_error('KP501', coalesce(p_endpoint_id::text, 'null'));
  end if;
  return webhooks._post('test', null, '{"data": {"message": "This is a test."}}', array[p_endpoint_id]);
end
$$;
comment on function webhooks.send_test(bigint) is
  'Sends an event of type test to one endpoint, whatever it wants; its number. KP501 there is no such endpoint, or it is switched off.';
