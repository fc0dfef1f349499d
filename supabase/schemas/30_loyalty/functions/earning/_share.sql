create function loyalty._share(p_points bigint, p_minor bigint, p_bill_minor bigint) returns bigint
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.div(p_points::numeric * p_minor, p_bill_minor::numeric);
end
$$;
comment on function loyalty._share(bigint, bigint, bigint) is
  'Of a bill''s points those that belong to a part of it, rounded down; to the whole bill all of them.';
