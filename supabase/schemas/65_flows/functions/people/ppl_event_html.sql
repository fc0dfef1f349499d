create function flows.ppl_event_html(p_source integer, p_id bigint, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case p_source
    when 1 then (
      select core.text('people.step.' || l.kind, p_locale, pg_catalog.jsonb_build_object('word', pg_catalog.replace(coalesce(l.word, ''), '_', ' '),
        'bot', case l.bot_id when 'client' then '👤' when 'partner' then '🏪' else '🛠' end, 'place', flows.ppl_place(l.state_to)))
      from dialog.step_log l where l.id = p_id)
    when 2 then (
      select core.text('people.event_points', p_locale, pg_catalog.jsonb_build_object(
        'points', loyalty.signed_points(e.amount, p_locale), 'kind_html', core.text('ledger.kind.' || t.kind, p_locale),
        'balance', e.balance_after))
      from ledger.entry e join ledger.transfer t on t.id = e.transfer_id where e.id = p_id)
    else (
      select core.text('people.event_purchase', p_locale, pg_catalog.jsonb_build_object('id', p.id::text, 'partner', r.name,
        'money', loyalty.money(p.bill_minor, p_locale), 'earned', p.points_earned, 'spent', p.points_spent))
      from loyalty.purchase p join loyalty.partner r on r.id = p.partner_id where p.id = p_id)
  end;
end
$$;
comment on function flows.ppl_event_html(integer, bigint, text) is 'One row of flows.ppl_events() in words. HTML.';
