create function flows.rev_params(p_payment payments.payment, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_nothing text := core.text('people.nothing', p_locale);
begin
  return pg_catalog.jsonb_build_object('id', p_payment.id::text, 'money', flows.rev_money_text(p_payment, p_locale),
    'provider', core.text('review.provider.' || p_payment.provider, p_locale),
    'payer', coalesce(p_payment.payer_name, p_payment.payer_email, v_nothing), 'email', coalesce(p_payment.payer_email, v_nothing),
    'note', coalesce(nullif(pg_catalog.left(p_payment.note, 500), ''), v_nothing),
    'at', flows.stat_time(p_payment.paid_at, p_locale),
    'reason', coalesce(flows.rev_reason(p_payment.reason, p_locale), p_payment.reason, ''),
    'who', coalesce(flows.set_actor(p_payment.decided_by, p_locale), v_nothing),
    'credits_html', coalesce((
      select pg_catalog.string_agg(core.text('review.credit_line', p_locale, pg_catalog.jsonb_build_object(
        'person_html', flows.ppl_mention(c.person_id), 'points', c.points)), E'\n' order by c.part)
      from payments.credit c where c.payment_id = p_payment.id), ''));
end
$$;
comment on function flows.rev_params(payments.payment, text) is 'What an admin reads of a payment, as parameters of its texts.';
