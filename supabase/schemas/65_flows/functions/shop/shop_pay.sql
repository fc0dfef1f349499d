create function flows.shop_pay(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_item orders.item := flows.shop_desk(p_turn);
  v_way record;
  v_argument text;
  v_label text;
  v_lines text[] := '{}'::text[];
begin
  v_outcome.buttons := '[]';
  for v_way in select * from orders.ways(v_item, p_turn.person_id) loop
    if v_way.missing > 0 then
      v_lines := v_lines || core.text('shop.pay_missing', p_turn.locale, pg_catalog.jsonb_build_object(
        'price', orders.price(v_way.amount, v_way.currency, p_turn.locale), 'n', v_way.missing));
      continue;
    end if;
    v_label := core.text('shop.way.' || v_way.pay_with, p_turn.locale, pg_catalog.jsonb_build_object(
      'price', orders.price(v_way.amount, v_way.currency, p_turn.locale)));
    v_argument := v_item.id || '.' || v_way.pay_with;
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(v_label, 'shop_sure:' || v_argument)));
  end loop;
  if v_outcome.buttons = '[]' then
    v_outcome.text_key := 'shop.pay_none';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('item', v_item.name,
    'missing_html', coalesce(E'\n' || nullif(pg_catalog.array_to_string(v_lines, E'\n'), ''), ''));
  return v_outcome;
end
$$;
comment on function flows.shop_pay(dialog.turn) is
  'View that asks how to pay for an item: the ways it is sold that are possible now; how many points are missing is said. KP440 it is not on sale.';
