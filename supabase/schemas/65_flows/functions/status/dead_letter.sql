create function flows.dead_letter(p_argument text) returns gateway.dead_letters
language plpgsql stable set search_path = ''
as $$
declare
  v_part text[] := pg_catalog.string_to_array(p_argument, ':');
  v_letter gateway.dead_letters;
begin
  if p_argument ~ '^(update|call):(client|partner|admin):[0-9]{1,18}$' then
    select * into v_letter from gateway.dead_letters d
    where d.direction = v_part[1] and d.bot_id = v_part[2] and d.id = v_part[3]::bigint;
  end if;
  return v_letter;
end
$$;
comment on function flows.dead_letter(text) is 'The dead letter that a button names (update:client:700, call:client:15); null when it is gone.';
