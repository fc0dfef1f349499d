create function flows.ppl_place(p_state_id text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.replace(pg_catalog.replace(p_state_id, '.', ' › '), '_', ' ');
end
$$;
comment on function flows.ppl_place(text) is 'The name of a state as an administrator reads it: conversation › place.';
