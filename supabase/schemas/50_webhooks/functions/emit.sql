create function webhooks.emit(p_type text, p_person_id bigint, p_data jsonb) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_endpoints bigint[];
begin
  select pg_catalog.array_agg(e.id order by e.id) into v_endpoints
  from webhooks.endpoint e where e.enabled and p_type = any (e.events);
  if v_endpoints is null then
    return null;
  end if;
  return webhooks._post(p_type, p_person_id, pg_catalog.jsonb_build_object('data', p_data), v_endpoints);
end
$$;
comment on function webhooks.emit(text, bigint, jsonb) is
  'Tells every enabled endpoint that wants this type what happened, in the transaction in which it happened; the number of the event, or null when nobody wants it. p_person_id: whom it is about, if anybody; p_data: the particulars.';
