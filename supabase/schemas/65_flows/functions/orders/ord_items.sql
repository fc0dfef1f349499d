create function flows.ord_items(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_skip integer := dialog.skipped(p_turn, 'ord_items');
  v_back integer := greatest(v_skip - 8, 0);
  v_on integer := v_skip + 8;
  v_lines text;
begin
  select pg_catalog.string_agg(flows.ord_item_line(i, p_turn.locale), E'\n' order by i.active desc, i.position, i.id),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(i.name, 'ord_item:' || i.id)) order by i.active desc, i.position, i.id)
  into v_lines, v_outcome.buttons
  from (select * from orders.item t order by t.active desc, t.position, t.id offset v_skip limit 8) i;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]');
  if v_lines is null then
    v_outcome.text_key := 'ord.items_empty';
  end if;
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_skip > 0
      then dialog.callback_button(core.text('flows.button.before', p_turn.locale), 'ord_items:' || v_back) end,
    case when (select count(*) from orders.item) > v_on
      then dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'ord_items:' || v_on) end);
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, ''));
  return v_outcome;
end
$$;
comment on function flows.ord_items(dialog.turn) is
  'View of the catalogue for administrators, eight items a page, what is on sale first; the argument is how many to skip.';
