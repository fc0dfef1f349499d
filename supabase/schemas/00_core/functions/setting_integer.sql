create function core.setting_integer(p_key text) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return (select (s.value #>> '{}')::bigint from core.setting s where s.key = p_key and s.type = 'integer');
end
$$;
comment on function core.setting_integer(text) is 'An integer setting, in the unit its name ends with; null when there is no such setting.';
