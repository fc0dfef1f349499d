create function people.random_digits(p_length integer) returns text
language sql volatile set search_path = ''
as $$
  select pg_catalog.lpad((('x' || pg_catalog.encode(pg_catalog.substr(pg_catalog.uuid_send(pg_catalog.gen_random_uuid()), 9, 8), 'hex'))::bit(64)::bigint
    & 9007199254740991) % (10::numeric ^ p_length)::bigint || '', p_length, '0')
$$;
comment on function people.random_digits(integer) is
  'Unguessable digits, at most 9 of them, from the random half of a version 4 UUID.';
