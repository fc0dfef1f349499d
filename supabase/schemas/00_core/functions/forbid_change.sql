create function core.forbid_change() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  perform core.raise_error('KP004', tg_table_schema || '.' || tg_table_name);
  return null;
end
$$;
comment on function core.forbid_change() is 'Trigger of append-only tables: raises KP004 on UPDATE, DELETE and TRUNCATE.';
