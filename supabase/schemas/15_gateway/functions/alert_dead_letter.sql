create function gateway.alert_dead_letter(p_failure gateway.failures) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform gateway.alert_admin('gateway.alert.dead_letter', pg_catalog.jsonb_build_object(
    'bot', p_failure.bot_id, 'code', p_failure.support_code, 'sqlstate', p_failure.sqlstate,
    'message', pg_catalog.left(p_failure.message, 300)));
end
$$;
comment on function gateway.alert_dead_letter(gateway.failures) is 'Tells the admins of an update that was given up.';
