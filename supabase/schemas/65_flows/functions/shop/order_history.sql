create function flows.order_history(p_order_id bigint, p_locale text, p_with_names boolean) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.string_agg(core.text('shop.step', p_locale, pg_catalog.jsonb_build_object(
        'at', flows.stat_time(s.at, p_locale),
        -- A second line of the same status is the money that went back.
        'status', core.text('orders.status.' || case when s.status = 'new' then 'made'
          when s.status = 'cancelled' and s.n > 1 then 'refunded' else s.status end, p_locale),
        'note_html', coalesce(': ' || core.escape_html(s.note), '')
          || case when p_with_names and s.actor like 'person:%' then ' (' || core.escape_html(flows.set_actor(s.actor, p_locale)) || ')' else '' end)),
      E'\n' order by s.id)
    from (select t.*, row_number() over (partition by t.status order by t.id) as n from orders.step t where t.order_id = p_order_id) s);
end
$$;
comment on function flows.order_history(bigint, text, boolean) is
  'How an order moved along, a line for each step, as HTML; for admins also who did it.';
