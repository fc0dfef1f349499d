create function core.setting_boolean(p_key text) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return (select (s.value #>> '{}')::boolean from core.setting s where s.key = p_key and s.type = 'boolean');
end
$$;
comment on function core.setting_boolean(text) is 'A yes-or-no setting; null when there is no such setting.';
