create function gateway.retry_dead_letter(p_direction text, p_bot_id text, p_id bigint, p_actor text) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
begin
  if p_direction = 'update' then
    update gateway.failures f set retry_at = v_now
    where f.bot_id = p_bot_id and f.update_id = p_id and f.dead_at is not null and f.retry_at is null;
  else
    update gateway.outbox o set outcome = null, finished_at = null, failures = 0, leased = false, rides = false, due_at = v_now
    where o.bot_id = p_bot_id and o.id = p_id and o.outcome = 'dead';
  end if;
  if not found then
    return false;
  end if;
  perform core.write_audit(p_actor, 'retry.dead_letter', p_direction || ':' || p_bot_id || ':' || p_id);
  if p_direction <> 'update' then
    perform gateway.wake_dispatch();
  end if;
  return true;
end
$$;
comment on function gateway.retry_dead_letter(text, text, bigint, text) is
  'Has a dead letter (update or call, as in gateway.dead_letters) tried again: an update is handled once more by job update_retry, a call is due at once. False when there is no such one, or it was asked for already.';
