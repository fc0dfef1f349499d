create function gateway.dispatch_gap() returns interval
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.make_interval(secs => 1 / (0.95 * core.setting_integer('dispatch_messages_per_second')));
end
$$;
comment on function gateway.dispatch_gap() is
  'Time from one call of a bot''s dispatch to its next. A twentieth more than dispatch_messages_per_second has it: a sender that makes up for 10 ms, and calls whose ways differ by up to 40 ms, stay within the setting in every second.';
