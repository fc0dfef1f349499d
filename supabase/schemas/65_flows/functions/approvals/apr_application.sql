create function flows.apr_application(p_argument text, p_lock boolean default false) returns loyalty.application
language plpgsql volatile set search_path = ''
as $$
declare
  v_application loyalty.application;
begin
  if p_argument !~ '^[0-9]{1,18}$' then
    return null;
  elsif p_lock then
    select * into v_application from loyalty.application a where a.id = p_argument::bigint for no key update;
  else
    select * into v_application from loyalty.application a where a.id = p_argument::bigint;
  end if;
  return v_application;
end
$$;
comment on function flows.apr_application(text, boolean) is
  'The application of that number, on demand locked: of two admins who decide at once the second one waits here and then sees what the first decided. All null when there is none.';
