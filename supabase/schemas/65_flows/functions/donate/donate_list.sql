create function flows.donate_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('donate.line', p_turn.locale, p.params), E'\n' order by p.id desc),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      dialog.callback_button(p.label, 'donate_show:' || p.id)) order by p.id desc)
      filter (where p.status in ('pending', 'paid_partial') and p.provider <> 'telegram')
  into v_lines, v_outcome.buttons
  from (
    select q.id, q.status, q.provider, x.params, core.text(
      case when q.provider = 'cryptopay' then 'donate.show_link' else 'donate.show' end, p_turn.locale, x.params) as label
    from payments.pending_payments q
      cross join lateral pg_catalog.jsonb_build_object('at', flows.stat_time(q.created_at, p_turn.locale),
        'amount', payments.format_amount(q.amount_minor, q.currency, p_turn.locale),
        'status', core.text('donate.status.' || q.status, p_turn.locale)) x (params)
    where q.user_id = p_turn.person_id order by q.id desc limit 10) p;
  if v_lines is null then
    v_outcome.text_key := 'donate.list_empty';
  end if;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]') || (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(s.label, 'donate_stop:' || s.id)) order by s.id), '[]')
    from (select u.id, core.text('donate.stop', p_turn.locale,
        pg_catalog.jsonb_build_object('amount', payments.format_amount(u.stars, 'XTR', p_turn.locale))) as label
      from payments.subscription u where u.person_id = p_turn.person_id and u.status = 'active') s);
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, ''));
  return v_outcome;
end
$$;
comment on function flows.donate_list(dialog.turn) is
  'View of the person''s last ten payments with their state; a button for each that waits for money, and for each monthly one to stop it.';
