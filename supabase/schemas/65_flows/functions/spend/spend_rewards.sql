create function flows.spend_rewards(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_skip integer := dialog.skipped(p_turn, 'rewards');
  v_reward record;
  v_n integer := 0;
  v_back integer := greatest(v_skip - 6, 0);
  v_on integer := v_skip + 6;
  v_lines text[] := '{}'::text[];
begin
  v_outcome.buttons := '[]';
  for v_reward in select * from loyalty.catalogue(p_turn.person_id) offset v_skip limit 7 loop
    v_n := v_n + 1;
    exit when v_n > 6;
    v_lines := v_lines || core.text(case when v_reward.missing_points > 0 then 'spend.reward_line_missing' else 'spend.reward_line' end, p_turn.locale,
      pg_catalog.jsonb_build_object('name', v_reward.name, 'points', v_reward.price_points, 'missing', v_reward.missing_points));
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(pg_catalog.left(v_reward.name, 40) || ' · ' || v_reward.price_points, 'reward:' || v_reward.reward_id)));
  end loop;
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_skip > 0
      then dialog.callback_button(core.text('spend.button.cheaper', p_turn.locale), 'rewards:' || v_back) end,
    case when v_n > 6 then dialog.callback_button(core.text('spend.button.dearer', p_turn.locale), 'rewards:' || v_on) end);
  if v_n = 0 then
    v_outcome.text_key := 'spend.rewards_none';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('balance', ledger.balance(p_turn.person_id),
    'lines_html', pg_catalog.array_to_string(v_lines, E'\n'));
  return v_outcome;
end
$$;
comment on function flows.spend_rewards(dialog.turn) is
  'View of the rewards that the client can have now, six a page, the cheapest first; the argument is how many to skip.';
