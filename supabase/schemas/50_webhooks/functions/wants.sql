create function webhooks.wants(p_type text) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return exists (select from webhooks.endpoint e where e.enabled and p_type = any (e.events));
end
$$;
comment on function webhooks.wants(text) is 'Whether an enabled endpoint wants events of this type. Asked by every trigger first: without one, an event costs this look at a handful of rows.';
