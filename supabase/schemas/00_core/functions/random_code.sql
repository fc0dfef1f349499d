create function core.random_code(p_length integer) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_bytes bytea := pg_catalog.uuid_send(pg_catalog.gen_random_uuid());
  v_code text := '';
begin
  -- Bytes 6 and 8 of a version 4 UUID are not all random.
  for i in 1 .. least(p_length, 13) loop
    v_code := v_code || pg_catalog.substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ',
      (pg_catalog.get_byte(v_bytes, (array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14, 15])[i]) & 31) + 1, 1);
  end loop;
  return v_code;
end
$$;
comment on function core.random_code(integer) is
  'An unguessable code of at most 13 letters and digits that cannot be mistaken for one another (no 0, O, 1, I). Its bits are the random bytes of a version 4 UUID.';
