create function flows.spend_reward(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_reward record;
  v_label text;
  v_claim text;
begin
  select * into v_reward from loyalty.catalogue(p_turn.person_id) c where c.reward_id::text = p_turn.argument;
  if v_reward.reward_id is null then
    v_outcome.text_key := 'error.reward_unavailable';
    return v_outcome;
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_reward.name, 'about', v_reward.description, 'points', v_reward.price_points,
    'missing', v_reward.missing_points, 'after', ledger.balance(p_turn.person_id) - v_reward.price_points,
    'where_html', case when v_reward.partner is null then core.text('spend.reward_anywhere', p_turn.locale)
      else core.text('spend.reward_at', p_turn.locale, pg_catalog.jsonb_build_object('partner', v_reward.partner)) end);
  if v_reward.missing_points > 0 then
    v_outcome.text_key := 'spend.reward_missing';
  else
    v_label := core.text('spend.take_reward', p_turn.locale, v_outcome.params);
    v_claim := v_reward.reward_id || '-' || p_turn.update_id || '-' || v_reward.price_points;
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(v_label, 'claim:' || v_claim)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.spend_reward(dialog.turn) is
  'View of one reward (the argument): what it is, where it is given out, its price and the balance after; the button to take it bears this update, so that two presses take one, and the price, so that nobody pays another.';
