create function flows.rwd_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_reward loyalty.reward := flows.rwd_desk(p_turn);
  v_id bigint := v_reward.id;
  v_switch text := v_id || case v_reward.status when 'active' then '.off' else '.on' end;
begin
  v_outcome.params := flows.rwd_words(v_reward, p_turn.locale) || (
    select pg_catalog.jsonb_build_object('given', count(*) filter (where c.status = 'given'), 'waiting', count(*) filter (where c.status = 'open'))
    from loyalty.reward_claim c where c.reward_id = v_id);
  v_outcome.buttons := pg_catalog.jsonb_build_array(
    pg_catalog.jsonb_build_array(
      dialog.callback_button(case v_reward.status when 'active' then core.text('rwd.button.off', p_turn.locale)
        else core.text('rwd.button.on', p_turn.locale) end, 'rwd_switch:' || v_switch),
      dialog.callback_button(core.text('rwd.button.stock', p_turn.locale), 'rwd_stock:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('rwd.button.price', p_turn.locale), 'rwd_price:' || v_id),
      dialog.callback_button(core.text('rwd.button.limit', p_turn.locale), 'rwd_limit:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('rwd.button.name', p_turn.locale), 'rwd_name:' || v_id),
      dialog.callback_button(core.text('rwd.button.about', p_turn.locale), 'rwd_about:' || v_id)),
    pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('rwd.button.until', p_turn.locale), 'rwd_until:' || v_id)));
  return v_outcome;
end
$$;
comment on function flows.rwd_card(dialog.turn) is
  'View of one reward for an administrator: what it is, how many were given out and how many wait with a code, and what can be changed. KP380 no such reward.';
