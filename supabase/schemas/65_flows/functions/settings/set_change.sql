create function flows.set_change(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_key text := pg_catalog.split_part(p_turn.argument, ':', 1);
  v_pick text := pg_catalog.split_part(p_turn.argument, ':', 2);
  v_place flows.setting_place;
  v_choices text[];
  v_by_choice boolean;
begin
  select p.* into v_place from flows.setting_place p where p.key = v_key;
  v_by_choice := v_place.unit in ('yes_no', 'choice');
  select coalesce(s.choices, '{true,false}') into v_choices from core.setting s where s.key = v_key;
  if v_place.key is null or v_by_choice <> (p_turn.word = 'set_pick') or v_by_choice and v_pick <> all (v_choices) then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'settings.sections';
    return v_outcome;
  end if;
  v_outcome.draft := pg_catalog.jsonb_build_object('key', v_key);
  if v_by_choice then
    v_outcome.draft := v_outcome.draft || pg_catalog.jsonb_build_object('value', pg_catalog.jsonb_build_object(
      'value', case v_place.unit when 'yes_no' then v_pick::jsonb else pg_catalog.to_jsonb(v_pick) end));
  else
    v_outcome.text_key := 'settings.change_intro';
    v_outcome.params := flows.set_describe(v_key, p_turn.locale);
  end if;
  return v_outcome;
end
$$;
comment on function flows.set_change(dialog.turn) is
  'Handler that begins a change: asks for the value, saying what it may be, or goes to the confirmation with the one that was picked.';
