create function flows.serve_approval_params(p_approval flows.approval, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.jsonb_build_object('client', flows.serve_name(p_approval.person_id),
    'cashier', flows.serve_name(p_approval.cashier_id), 'bill', loyalty.money(p_approval.bill_minor, p_locale),
    'earned', p_approval.points_earned, 'spent_html', case when p_approval.points_spent > 0 then
      core.text('serve.approval_spent', p_locale, pg_catalog.jsonb_build_object('points', p_approval.points_spent)) else '' end,
    'time', pg_catalog.to_char(p_approval.expires_at at time zone core.setting_text('time_zone'), 'HH24:MI'));
end
$$;
comment on function flows.serve_approval_params(flows.approval, text) is
  'What texts about an approval take: client, cashier, bill, points earned, words for points spent, until when it waits.';
