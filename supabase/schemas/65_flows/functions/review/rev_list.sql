create function flows.rev_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_after bigint := case when p_turn.word = 'pay_list' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint else 0 end;
  v_last bigint;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('review.line', p_turn.locale, flows.rev_params(p, p_turn.locale)), E'\n' order by p.id),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button('№' || p.id || ' · '
      || pg_catalog.left(flows.rev_money_text(p, p_turn.locale) || ' · ' || coalesce(p.payer_name, p.provider), 40), 'pay_review:' || p.id)) order by p.id),
    max(p.id)
  into v_lines, v_outcome.buttons, v_last
  from (select * from payments.payment q where q.status = 'queued' and q.id > v_after order by q.id limit 8) p;
  if v_lines is null and v_after = 0 then
    v_outcome.text_key := 'review.list_empty';
  end if;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]');
  if exists (select from payments.payment q where q.status = 'queued' and q.id > v_last) then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('review.button.later', p_turn.locale), 'pay_list:' || v_last)));
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, ''),
    'count', (select count(*) from payments.payment q where q.status = 'queued'));
  return v_outcome;
end
$$;
comment on function flows.rev_list(dialog.turn) is
  'View of the money that waits for a decision, eight a page, oldest first; the argument is the payment that the page before ended with.';
