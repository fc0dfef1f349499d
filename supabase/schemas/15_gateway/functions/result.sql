create function gateway.result(p_status integer, p_answer jsonb default null, p_answer_id bigint default null,
  p_deliveries jsonb default '[]') returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('status', p_status, 'answer', p_answer, 'answer_id', p_answer_id, 'deliveries', p_deliveries);
end
$$;
comment on function gateway.result(integer, jsonb, bigint, jsonb) is
  'What the webhook function is told: HTTP status, Bot API call for the response body, the outbox row that this call is, and the calls to make afterwards.';
