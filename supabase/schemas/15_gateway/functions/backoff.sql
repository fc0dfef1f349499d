create function gateway.backoff(p_failures integer, p_retry_after integer) returns interval
language plpgsql volatile set search_path = ''
as $$
begin
  return pg_catalog.make_interval(secs => greatest(coalesce(p_retry_after, 0),
    least(600, 2 ^ least(p_failures, 12)) * (0.75 + 0.5 * pg_catalog.random())));
end
$$;
comment on function gateway.backoff(integer, integer) is
  'The pause after a failure: 1, 2, 4 … at most 600 s with a quarter of jitter, and never less than Telegram''s retry_after (s).';
