create function flows.order_number(p_argument text) returns bigint
language plpgsql immutable set search_path = ''
as $$
begin
  return pg_catalog.substring(p_argument, '^([0-9]{1,18})(?:\.|$)')::bigint;
end
$$;
comment on function flows.order_number(text) is
  'The number of an item or order that an argument begins with, such as 5 of 5.points; null when it begins with none.';
