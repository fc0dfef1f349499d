create function core.setting_text(p_key text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (select s.value #>> '{}' from core.setting s where s.key = p_key);
end
$$;
comment on function core.setting_text(text) is 'A setting as text; null when there is no such setting.';
