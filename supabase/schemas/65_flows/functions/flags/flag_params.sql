create function flows.flag_params(p_flag loyalty.flag, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_referral loyalty.referral;
  v_purchase loyalty.purchase;
begin
  select * into v_referral from loyalty.referral r where r.person_id = p_flag.referral_id;
  select * into v_purchase from loyalty.purchase p where p.id = coalesce(p_flag.purchase_id, v_referral.purchase_id);
  return pg_catalog.jsonb_build_object('id', p_flag.id::text, 'at', flows.stat_time(p_flag.raised_at, p_locale),
    'what', core.text('loyalty.flag.' || p_flag.kind, p_locale),
    'counted_html', core.text('flags.counted.' || p_flag.kind, p_locale, pg_catalog.jsonb_build_object(
      'n', coalesce(p_flag.detail -> 'purchases', p_flag.detail -> 'referrals', '0'), 'limit', coalesce(p_flag.detail -> 'limit', '0'))),
    'person_html', flows.ppl_mention(p_flag.person_id),
    'cashier_html', coalesce(flows.ppl_mention(p_flag.cashier_id), core.text('people.nothing', p_locale)),
    'purchase_html', coalesce(flows.ppl_event_html(3, v_purchase.id, p_locale), ''),
    'points', loyalty.flagged_points(p_flag),
    'who', flows.set_actor(p_flag.decided_by, p_locale), 'decided_at', flows.stat_time(p_flag.decided_at, p_locale),
    'note', coalesce(p_flag.note, core.text('people.nothing', p_locale)));
end
$$;
comment on function flows.flag_params(loyalty.flag, text) is
  'What a flag''s card says, as parameters of its text; points are those that are held now and that its decision gives or takes.';
