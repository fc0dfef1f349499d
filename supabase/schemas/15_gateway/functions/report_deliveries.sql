create function gateway.report_deliveries(p_bot_id text, p_results jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
  v_finished bigint;
begin
  with reported as (
    select r.*, row_number() over (partition by r.id) as n
    from pg_catalog.jsonb_to_recordset(p_results) as r (id bigint, outcome text, message_id bigint, error_code integer,
      error text, retry_after integer, migrate_to_chat_id bigint)
  ), decided as (
    select o.id, r.message_id, r.error_code, r.error, r.migrate_to_chat_id,
      case
        when r.outcome not in ('retry', 'unknown') then o.failures
        when r.error_code = 429 then greatest(o.failures, 1)
        else o.failures + 1
      end as failures,
      case
        when r.outcome in ('sent', 'answered', 'dead') then r.outcome
        when r.outcome = 'unknown' and o.priority = 9 then 'unknown'
        when r.outcome in ('retry', 'unknown') and o.failures >= 19 and r.error_code is distinct from 429 then 'dead'
      end as outcome,
      v_now + case when r.outcome = 'released' then '0'::interval
        else gateway.backoff(o.failures, r.retry_after) end as due_at
    from reported r join gateway.outbox o on o.id = r.id
    -- Not "finished_at is null": that would let the planner walk all that is unfinished, for each row.
    where r.n = 1 and o.bot_id = p_bot_id and o.outcome is null
    order by o.id for update of o
  )
  update gateway.outbox o set
    outcome = d.outcome, finished_at = case when d.outcome is not null then v_now end, leased = false,
    due_at = case when d.outcome is null then d.due_at else o.due_at end,
    failures = d.failures, message_id = d.message_id, error_code = coalesce(d.error_code, o.error_code),
    last_error = coalesce(pg_catalog.left(d.error, 1000), o.last_error),
    chat_id = coalesce(d.migrate_to_chat_id, o.chat_id),
    payload = case when d.migrate_to_chat_id is null then o.payload
      else pg_catalog.jsonb_set(o.payload, '{chat_id}', pg_catalog.to_jsonb(d.migrate_to_chat_id)) end
  from decided d where o.id = d.id;
  get diagnostics v_finished = row_count;
  -- A group that gets too much is that group's matter (20 messages a minute); anywhere else the whole bot is meant.
  perform gateway.note_pace(p_bot_id, v_finished, (
    select max((r ->> 'retry_after')::integer)
    from pg_catalog.jsonb_array_elements(p_results) r join gateway.outbox o on o.id = (r ->> 'id')::bigint
    where r ->> 'error_code' = '429' and o.chat_id > 0));
  perform gateway.set_reachable(p_bot_id, o.chat_id, pg_catalog.left(r ->> 'error', 300))
  from pg_catalog.jsonb_array_elements(p_results) r join gateway.outbox o on o.id = (r ->> 'id')::bigint
  where (r ->> 'error_code' = '403' or r ->> 'error' like '%chat not found%') and o.bot_id = p_bot_id;
end
$$;
comment on function gateway.report_deliveries(text, jsonb) is
  'Takes in what became of calls, as a set: [{id, outcome: sent|answered|retry|dead|unknown|released, message_id, error_code, error, retry_after (s), migrate_to_chat_id}]. Failures are tried again with growing pauses, twenty times (429, which says when to come again, counts for none of them); 403, and a chat that does not exist because nobody opened the bot there, make the chat unreachable; rows reported before are left alone.';
