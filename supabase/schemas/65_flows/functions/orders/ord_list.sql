create function flows.ord_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_asked text[] := pg_catalog.regexp_match(p_turn.argument, '^(new|paid|shipped|done|cancelled|refund)(?:\.([0-9]{1,18}))?$');
  v_list text := coalesce(v_asked[1], 'paid');
  v_after bigint := v_asked[2]::bigint;
  -- What waits is listed from the oldest, what is over from the newest.
  v_sign integer := case when v_list in ('done', 'cancelled') then -1 else 1 end;
  v_last bigint;
  v_lines text;
  v_next text;
  v_row jsonb := '[]'::jsonb;
begin
  select pg_catalog.string_agg(core.text('ord.line', p_turn.locale, orders.params(o, p_turn.locale) || pg_catalog.jsonb_build_object(
      'who', coalesce(o.name, loyalty.staff_name(o.person_id)), 'since', flows.stat_time(o.created_at, p_turn.locale))), E'\n' order by v_sign * o.id),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      dialog.callback_button('№' || o.id || ' ' || o.item_name, 'ord_show:' || o.id)) order by v_sign * o.id), v_sign * max(v_sign * o.id)
  into v_lines, v_outcome.buttons, v_last
  from (select * from orders.order r where case v_list when 'refund' then r.refund = 'queued' else r.status = v_list end
    and (v_after is null or v_sign * r.id > v_sign * v_after) order by v_sign * r.id limit 8) o;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]');
  if v_lines is null then
    v_outcome.text_key := 'ord.list_empty';
  end if;
  if v_after is not null then
    v_row := v_row || dialog.callback_button(core.text('ord.button.first', p_turn.locale), 'ord_list:' || v_list);
  end if;
  if exists (select from orders.order o where case v_list when 'refund' then o.refund = 'queued' else o.status = v_list end
      and v_sign * o.id > v_sign * v_last) then
    v_next := v_list || '.' || v_last;
    v_row := v_row || dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'ord_list:' || v_next);
  end if;
  v_outcome.buttons := v_outcome.buttons || case when v_row = '[]' then '[]' else pg_catalog.jsonb_build_array(v_row) end;
  v_outcome.params := pg_catalog.jsonb_build_object('title', core.text('ord.list.' || v_list, p_turn.locale), 'lines_html', coalesce(v_lines, ''));
  return v_outcome;
end
$$;
comment on function flows.ord_list(dialog.turn) is
  'View of the orders of one list, eight a page; the argument is the list and the order that the page before ended with.';
