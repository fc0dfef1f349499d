create function webhooks.problems(p_endpoint_id bigint default null)
returns table (delivery_id bigint, endpoint_id bigint, endpoint text, type text, person_id bigint, occurred_at timestamptz,
  attempts integer, status_code integer, error text)
language sql stable set search_path = ''
as $$
  select d.id, e.id, e.name, v.type::text, v.person_id, v.occurred_at, d.attempts::integer, d.status_code, d.last_error
  from webhooks.delivery d join webhooks.endpoint e on e.id = d.endpoint_id join webhooks.event v on v.id = d.event_id
  where d.outcome = 'dead' and (p_endpoint_id is null or e.id = p_endpoint_id)
  order by d.id desc
$$;
comment on function webhooks.problems(bigint) is
  'Deliveries that were given up, of one endpoint or (null) of all, newest first. webhooks.redeliver() sends one again, webhooks.dismiss() takes it off the list.';
