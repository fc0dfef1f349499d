create function flows.ord_home(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      core.text('ord.list.' || l.word, p_turn.locale) || coalesce(' · ' || nullif(l.orders, 0), ''), 'ord_list:' || l.word)) order by l.n)
  into v_outcome.buttons
  from (
    select w.word, w.n, (select count(*) from orders.order o where case w.word when 'refund' then o.refund = 'queued' else o.status = w.word end) as orders
    from pg_catalog.unnest(array['paid', 'shipped', 'refund', 'new', 'done', 'cancelled']) with ordinality w (word, n)) l;
  return v_outcome;
end
$$;
comment on function flows.ord_home(dialog.turn) is
  'View of the orders: a list for each status and one of money to give back, with how many are in it; what is to be done comes first.';
