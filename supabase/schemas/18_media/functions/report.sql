create function media.report(p_results jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := pg_catalog.clock_timestamp();
begin
  with decided as (
    select r.*, case when r.outcome = 'retry' and i.attempts < 10 then 'pending' when r.outcome = 'copied' then 'copied'
      else 'failed' end as status
    from pg_catalog.jsonb_to_recordset(p_results) as r (id bigint, outcome text, path text, content_type text, size integer,
      error text, retry_after integer)
      join media.item i on i.id = r.id
    where i.status = 'pending'
    order by r.id for update of i
  )
  update media.item i set
    status = d.status,
    storage_path = case when d.status = 'copied' then d.path end,
    content_type = case when d.status = 'copied' then d.content_type end,
    copied_at = case when d.status = 'copied' then v_now end,
    size = case when d.status = 'copied' then d.size else i.size end,
    next_at = case when d.status = 'pending' then v_now + gateway.backoff(i.attempts, d.retry_after) end,
    last_error = pg_catalog.left(d.error, 300)
  from decided d where i.id = d.id;
end
$$;
comment on function media.report(jsonb) is
  'Takes in what became of copies: [{id, outcome: copied|retry|failed, path, content_type, size (bytes), error, retry_after (s)}]. A retry comes after a growing pause, ten attempts in all; what is no longer pending is left alone.';
