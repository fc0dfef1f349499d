create function flows.shop_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_skip integer := dialog.skipped(p_turn, 'shop');
  v_back integer := greatest(v_skip - 6, 0);
  v_on integer := v_skip + 6;
  v_one record;
  v_n integer := 0;
  v_lines text[] := '{}'::text[];
begin
  v_outcome.buttons := '[]';
  for v_one in
    select i.id, i.name, i.stock, flows.shop_prices(i, p_turn.person_id, p_turn.locale) as prices
    from orders.item i
    where i.active and exists (select from orders.ways(i, p_turn.person_id))
    order by (i.stock = 0) is true, i.position, i.id offset v_skip limit 7
  loop
    v_n := v_n + 1;
    exit when v_n > 6;
    v_lines := v_lines || core.text(case when v_one.stock = 0 then 'shop.line_sold_out' else 'shop.line' end, p_turn.locale,
      pg_catalog.jsonb_build_object('name', v_one.name, 'prices', v_one.prices));
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(v_one.name, 'shop_item:' || v_one.id)));
  end loop;
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_skip > 0 then dialog.callback_button(core.text('flows.button.before', p_turn.locale), 'shop:' || v_back) end,
    case when v_n > 6 then dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'shop:' || v_on) end);
  if v_n = 0 then
    v_outcome.text_key := 'shop.empty';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('balance', ledger.balance(p_turn.person_id),
    'lines_html', pg_catalog.array_to_string(v_lines, E'\n'));
  return v_outcome;
end
$$;
comment on function flows.shop_list(dialog.turn) is
  'View of the catalogue, six items a page, what is sold out last; the argument is how many to skip. Items whose every price is in a way that cannot be paid here are left out.';
