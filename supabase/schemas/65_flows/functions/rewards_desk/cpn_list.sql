create function flows.cpn_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_skip integer := dialog.skipped(p_turn, 'cpn');
  v_back integer := greatest(v_skip - 8, 0);
  v_on integer := v_skip + 8;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text(case when flows.cpn_state(c) = 'active' then 'cpn.line' else 'cpn.line_off' end,
      p_turn.locale, flows.cpn_words(c, p_turn.locale)), E'\n' order by c.stopped_at is not null, c.id desc),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(c.code, 'cpn_card:' || c.id))
      order by c.stopped_at is not null, c.id desc)
  into v_lines, v_outcome.buttons
  from (select * from loyalty.coupon t order by t.stopped_at is not null, t.id desc offset v_skip limit 8) c;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]');
  if v_lines is null then
    v_outcome.text_key := 'cpn.list_empty';
  end if;
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_skip > 0 then dialog.callback_button(core.text('flows.button.before', p_turn.locale), 'cpn:' || v_back) end,
    case when (select count(*) from loyalty.coupon) > v_on
      then dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'cpn:' || v_on) end);
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, ''));
  return v_outcome;
end
$$;
comment on function flows.cpn_list(dialog.turn) is
  'View of all coupons for administrators, eight a page, the newest first and stopped ones last; the argument is how many to skip.';
