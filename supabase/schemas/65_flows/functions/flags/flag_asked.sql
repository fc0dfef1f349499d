create function flows.flag_asked(p_turn dialog.turn) returns loyalty.flag
language plpgsql stable set search_path = ''
as $$
declare
  v_flag loyalty.flag;
  v_number bigint := case when p_turn.word ~ '^flag' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
begin
  if p_turn.word = 'flag_next' or v_number is null then
    select * into v_flag from loyalty.flag f where f.status = 'open' order by f.id <= coalesce(v_number, 0), f.id limit 1;
  else
    select * into v_flag from loyalty.flag f where f.id = v_number;
    if v_flag.id is null then
      perform core.raise_error('KP345', p_turn.argument);
    end if;
  end if;
  return v_flag;
end
$$;
comment on function flows.flag_asked(dialog.turn) is
  'The flag that a button means: the one it names, for Next the open one after it (then from the first), without a name the first open one; null fields when none is open. KP345 there is none of that number.';
