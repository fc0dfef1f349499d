create function flows.admin_status(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
-- Every view takes the turn. @plpgsql_check_options: extra_warnings = false
declare
  v_outcome dialog.outcome;
begin
  select pg_catalog.jsonb_build_object(
    'people', (select count(*) from people.person p where p.deleted_at is null),
    'registered', (select count(*) from people.person p where p.registered_at is not null and p.deleted_at is null),
    'waiting', (select count(*) from gateway.outbox o where o.finished_at is null),
    'dead', (select count(*) from gateway.dead_letters))
  into v_outcome.params;
  return v_outcome;
end
$$;
comment on function flows.admin_status(dialog.turn) is 'View of the admin''s status: people, registered people, calls waiting to be sent, dead letters.';
