create function flows.rwd_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_skip integer := dialog.skipped(p_turn, 'rwd');
  v_back integer := greatest(v_skip - 8, 0);
  v_on integer := v_skip + 8;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text(case when flows.rwd_state(r) = 'active' then 'rwd.line' else 'rwd.line_off' end,
      p_turn.locale, flows.rwd_words(r, p_turn.locale)), E'\n' order by r.status, r.price_points, r.id),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(pg_catalog.left(r.name, 40), 'rwd_card:' || r.id))
      order by r.status, r.price_points, r.id)
  into v_lines, v_outcome.buttons
  from (select * from loyalty.reward t order by t.status, t.price_points, t.id offset v_skip limit 8) r;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]');
  if v_lines is null then
    v_outcome.text_key := 'rwd.list_empty';
  end if;
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_skip > 0 then dialog.callback_button(core.text('flows.button.before', p_turn.locale), 'rwd:' || v_back) end,
    case when (select count(*) from loyalty.reward) > v_on
      then dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'rwd:' || v_on) end);
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, ''));
  return v_outcome;
end
$$;
comment on function flows.rwd_list(dialog.turn) is
  'View of all rewards for administrators, eight a page: what is in the catalogue first, the cheapest on top; the argument is how many to skip.';
