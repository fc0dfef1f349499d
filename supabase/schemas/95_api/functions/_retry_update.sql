create function api._retry_update() returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_failure gateway.failures;
  v_sqlstate text;
  v_message text;
  v_context text;
begin
  -- One at a time: the sessions and wallets it locks are locked in no order that would hold for several.
  select * into v_failure from gateway.failures f
  where f.retry_at is not null order by f.retry_at limit 1 for update skip locked;
  if v_failure.bot_id is null then
    return null;
  end if;
  begin
    delete from gateway.inbox i where i.bot_id = v_failure.bot_id and i.update_id = v_failure.update_id;
    delete from gateway.failures f where f.bot_id = v_failure.bot_id and f.update_id = v_failure.update_id;
    perform api._take_update(v_failure.bot_id, v_failure.update);
    perform gateway.hand_over(v_failure.bot_id, v_failure.update_id);
    return 'handled';
  exception when query_canceled or assert_failure or others then
    get stacked diagnostics v_sqlstate = returned_sqlstate, v_message = message_text, v_context = pg_exception_context;
    if v_sqlstate ~ '^(40|53|57P|58)' or v_sqlstate = '55P03' then
      raise;
    end if;
  end;
  if v_sqlstate like 'KP%' and exists (select from core.error e where e.sqlstate = v_sqlstate and e.is_a_refusal) then
    delete from gateway.inbox i where i.bot_id = v_failure.bot_id and i.update_id = v_failure.update_id;
    delete from gateway.failures f where f.bot_id = v_failure.bot_id and f.update_id = v_failure.update_id;
    perform api._refuse(v_failure.bot_id, v_failure.update, v_sqlstate);
    perform gateway.hand_over(v_failure.bot_id, v_failure.update_id);
    return 'refused';
  end if;
  perform gateway.record_failure(v_failure.bot_id, v_failure.update, v_sqlstate, v_message, v_context);
  return 'failed';
end
$$;
comment on function api._retry_update() is
  'Handles the next dead update once more that gateway.retry_dead_letter() asked for: handled, refused (its sender is told why), or failed and a dead letter still, without another apology; null when none waits. Its calls go out by dispatch. That the database is busy (40xxx, 53xxx, 55P03, 57Pxx, 58xxx) is raised, and the next run tries again.';
