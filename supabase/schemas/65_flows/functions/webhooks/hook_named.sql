create function flows.hook_named(p_turn dialog.turn) returns webhooks.endpoint
language plpgsql stable set search_path = ''
as $$
declare
  v_argument text := pg_catalog.split_part(p_turn.argument, '.', 1);
  v_number bigint := case when v_argument ~ '^[0-9]{1,18}$' then v_argument::bigint end;
  v_endpoint webhooks.endpoint;
begin
  if p_turn.word in ('hook_again', 'hook_dismiss') then
    v_number := (select d.endpoint_id from webhooks.delivery d where d.id = v_number);
  end if;
  select * into v_endpoint from webhooks.endpoint e where e.id = v_number and e.removed_at is null;
  return v_endpoint;
end
$$;
comment on function flows.hook_named(dialog.turn) is
  'The webhook that a button names (before a dot, if something follows), or whose delivery it names (hook_again, hook_dismiss); null when there is none any more.';
