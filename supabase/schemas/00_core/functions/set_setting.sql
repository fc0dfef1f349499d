create function core.set_setting(p_key text, p_value jsonb, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_old core.setting;
begin
  select * into v_old from core.setting s where s.key = p_key for update;
  if v_old.key is null then
    perform core.raise_error('KP002', p_key);
  end if;
  if v_old.value = p_value then
    return;
  end if;
  begin
    update core.setting s set value = p_value where s.key = p_key;
    if p_key = 'time_zone' then
      perform core.today();
    end if;
  exception when check_violation or not_null_violation or invalid_text_representation or invalid_parameter_value then
    perform core.raise_error('KP003', pg_catalog.format('%s takes %s, not %s', p_key,
      pg_catalog.concat_ws(' ', v_old.type, v_old.at_least || ' to', v_old.at_most, v_old.choices::text), p_value));
  end;
  insert into core.setting_history (key, old_value, value, actor, changed_at)
  values (p_key, v_old.value, p_value, p_actor, core.now());
end
$$;
comment on function core.set_setting(text, jsonb, text) is
  'Changes a setting and remembers who did. KP002 unknown setting, KP003 a value of another type, out of its bounds, not among its choices, or no time zone.';
