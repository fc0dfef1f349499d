create function webhooks.secret_of(p_name text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_secret text;
begin
  select e.secret into v_secret from webhooks.endpoint e where e.name = p_name and e.removed_at is null;
  if not found then
    perform core.raise_error('KP501', coalesce(p_name, 'null'));
  end if;
  return v_secret;
end
$$;
comment on function webhooks.secret_of(text) is
  'For the operator: the key with which what goes to the endpoint of this name is signed. KP501 there is no such endpoint.';
