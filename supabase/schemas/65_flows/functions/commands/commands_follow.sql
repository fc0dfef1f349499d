create function flows.commands_follow() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  perform flows.tell_commands((pg_catalog.to_jsonb(new) ->> tg_argv[0])::bigint);
  return null;
end
$$;
comment on function flows.commands_follow() is
  'Trigger of what a person''s commands depend on (staff, workplace, language); its argument is the column that names the person.';
