create function flows.set_item(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_setting core.setting;
  v_place flows.setting_place;
  v_row jsonb;
begin
  select * into v_setting from core.setting s where s.key = p_turn.argument;
  select * into v_place from flows.setting_place p where p.key = v_setting.key;
  if v_place.unit in ('yes_no', 'choice') then
    -- Each value that it does not have now, in place of a question.
    select pg_catalog.jsonb_agg(
      dialog.callback_button('✏️ ' || core.text('settings.choice.' || c.value, p_turn.locale), 'set_pick:' || c.pick) order by c.n)
    into v_row
    from (select u.value, u.n, v_setting.key || ':' || u.value as pick
      from pg_catalog.unnest(coalesce(v_setting.choices, '{true,false}')) with ordinality u (value, n)) c
    where c.value <> v_setting.value #>> '{}';
  else
    v_row := pg_catalog.jsonb_build_array(dialog.callback_button(core.text('settings.button.change', p_turn.locale), 'set_change:' || v_setting.key));
  end if;
  v_outcome.params := flows.set_describe(p_turn.argument, p_turn.locale);
  v_outcome.buttons := pg_catalog.jsonb_build_array(v_row, pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('settings.button.history', p_turn.locale), 'set_history:' || v_setting.key),
    dialog.callback_button(core.text('settings.button.section', p_turn.locale), 'set_section:' || v_place.section)));
  return v_outcome;
end
$$;
comment on function flows.set_item(dialog.turn) is
  'View of a setting: what it decides, its value, what it may be; where there is a choice, a button for each other value.';
