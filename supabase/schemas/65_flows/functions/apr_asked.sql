create function flows.apr_asked(p_turn dialog.turn) returns loyalty.application
language plpgsql stable set search_path = ''
as $$
declare
  v_application loyalty.application;
  v_number bigint := case when p_turn.word ~ '^apr' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
begin
  if p_turn.word = 'apr_next' or v_number is null then
    select * into v_application from loyalty.application a where a.status = 'pending'
    order by a.id <= coalesce(v_number, 0), a.id limit 1;
  else
    select * into v_application from loyalty.application a where a.id = v_number;
    if v_application.id is null then
      perform core.raise_error('KP309', p_turn.argument);
    end if;
  end if;
  return v_application;
end
$$;
comment on function flows.apr_asked(dialog.turn) is
  'The application that a button means: the one it names, for Next the one that waits after it (then from the first), without a name the first that waits; null fields when none waits. KP309 there is none of that number.';
