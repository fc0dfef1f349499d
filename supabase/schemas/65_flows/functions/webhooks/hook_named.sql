create function flows.hook_named(p_turn dialog.turn) returns webhooks.endpoint
language plpgsql stable set search_path = ''
as $$
declare
  v_number bigint := case when p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
  v_endpoint webhooks.endpoint;
begin
  if p_turn.word = 'hook_again' then
    v_number := (select d.endpoint_id from webhooks.delivery d where d.id = v_number);
  end if;
  select * into v_endpoint from webhooks.endpoint e where e.id = v_number;
  return v_endpoint;
end
$$;
comment on function flows.hook_named(dialog.turn) is
  'The webhook that a button names, or (hook_again) whose delivery it names; null when there is none.';
