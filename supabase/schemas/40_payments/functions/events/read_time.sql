create function payments.read_time(p_time text) returns timestamptz
language plpgsql stable set search_path = ''
as $$
begin
  return case
    when p_time ~ '^[0-9]{9,10}(\.[0-9]{1,6})?$' then pg_catalog.to_timestamp(p_time::double precision)
    when p_time ~ '^[0-9]{13}$' then pg_catalog.to_timestamp(p_time::double precision / 1000)
    when p_time ~ '^20[0-9]{2}-[0-9]{2}-[0-9]{2}[T ][0-9:]{8}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:?[0-9]{2})$'
      and pg_catalog.pg_input_is_valid(p_time, 'timestamptz') then p_time::timestamptz
  end;
end
$$;
comment on function payments.read_time(text) is
  'A moment as providers write it: Unix seconds, milliseconds, or ISO 8601 with its zone; null when it is none of them.';
