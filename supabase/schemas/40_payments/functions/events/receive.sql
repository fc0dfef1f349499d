create function payments.receive(p_provider text, p_event json) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_event jsonb := payments._readable(p_event);
  v_normal payments.normal;
begin
  if pg_catalog.jsonb_typeof(v_event) is distinct from 'object' then
    v_normal.event_key := 'body:' || core.hash_text(p_event::text);
    v_normal.action := 'unreadable';
    v_normal.reason := 'unreadable';
  elsif p_provider = 'bmc' then
    v_normal := payments.normalise_bmc(v_event);
  elsif p_provider = 'kofi' then
    v_normal := payments.normalise_kofi(v_event);
  elsif p_provider = 'cryptopay' then
    v_normal := payments.normalise_cryptopay(v_event);
  elsif p_provider = 'tribute' then
    v_normal := payments.normalise_tribute(v_event);
  else
    perform core.raise_error('KP411', coalesce(p_provider, 'null'));
  end if;
  return payments.take_event(p_provider, v_normal, p_event);
end
$$;
comment on function payments.receive(text, json) is
  'Takes an event that a provider sent (its signature has been checked), once, however often it comes: {event, outcome, reason, payment, repeated}. Every event is matched, queued, ignored with a reason, a refund, or the tombstone of a payment that has not come. KP411 unknown provider.';
