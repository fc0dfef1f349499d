create function flows.work_settings(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_role text := flows.partner_role(p_turn);
begin
  v_outcome.buttons := '[]';
  if v_role = 'stranger' then
    return v_outcome;
  end if;
  if flows.workplaces(p_turn.person_id) > 1 then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('work.button.choose', p_turn.locale), 'work')));
  end if;
  if v_role = 'owner' then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_array(dialog.callback_button(core.text('work.button.notices', p_turn.locale), 'work_notices'),
        dialog.callback_button(core.text('work.button.terms', p_turn.locale), 'terms')),
      pg_catalog.jsonb_build_array(dialog.callback_button(core.text('apply.button.more', p_turn.locale), 'apply')));
  end if;
  return v_outcome;
end
$$;
comment on function flows.work_settings(dialog.turn) is
  'View of the partner bot''s settings: the workplace for who has several; an owner''s notices, terms, and one more shop.';
