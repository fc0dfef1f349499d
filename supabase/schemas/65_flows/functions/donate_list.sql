create function flows.donate_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('donate.line', p_turn.locale, pg_catalog.jsonb_build_object(
      'at', flows.stat_time(p.created_at, p_turn.locale), 'amount', payments.format_amount(p.amount_minor, p.currency, p_turn.locale),
      'status', core.text('donate.status.' || p.status, p_turn.locale))), E'\n' order by p.id desc),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(core.text('donate.show', p_turn.locale,
      pg_catalog.jsonb_build_object('amount', payments.format_amount(p.amount_minor, p.currency, p_turn.locale))), 'donate_show:' || p.id))
      order by p.id desc) filter (where p.status in ('pending', 'paid_partial') and p.provider <> 'telegram')
  into v_lines, v_outcome.buttons
  from (select * from payments.pending_payments q where q.user_id = p_turn.person_id order by q.id desc limit 10) p;
  if v_lines is null then
    v_outcome.text_key := 'donate.list_empty';
  end if;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]') || (
    select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(core.text('donate.stop', p_turn.locale,
      pg_catalog.jsonb_build_object('amount', payments.format_amount(s.stars, 'XTR', p_turn.locale))), 'donate_stop:' || s.id)) order by s.id), '[]')
    from payments.subscription s where s.person_id = p_turn.person_id and s.status = 'active');
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, ''));
  return v_outcome;
end
$$;
comment on function flows.donate_list(dialog.turn) is
  'View of the person''s last ten payments with their state; a button for each that waits for money, and for each monthly one to stop it.';
