create function loyalty._decide_application(p_application_id bigint) returns loyalty.application
language plpgsql volatile set search_path = ''
as $$
declare
  v_application loyalty.application;
begin
  select * into v_application from loyalty.application a where a.id = p_application_id for no key update;
  if v_application.status is distinct from 'pending' then
    perform core.raise_error('KP309', pg_catalog.format('application %s is %s', p_application_id, v_application.status));
  end if;
  return v_application;
end
$$;
comment on function loyalty._decide_application(bigint) is
  'An application that waits for a decision, locked for it. KP309 there is none of that number, or it has been decided.';
