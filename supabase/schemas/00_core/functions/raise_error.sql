create function core.raise_error(p_sqlstate text, p_detail text default null) returns void
language plpgsql stable set search_path = ''
as $$
declare
  v_error core.error;
begin
  select * into v_error from core.error e where e.sqlstate = p_sqlstate;
  if v_error.sqlstate is null then
    raise exception 'unregistered error %', p_sqlstate using errcode = 'XX000';
  end if;
  raise exception using
    errcode = v_error.sqlstate,
    message = v_error.name,
    detail = coalesce(p_detail, ''),
    hint = v_error.meaning;
end
$$;
comment on function core.raise_error(text, text) is
  'Raises a registered error; the detail is for the log, never for the person. XX000 for a code that core.error does not hold.';
