create function loyalty._tell_statement(p_statement loyalty.statement) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_owner record;
  v_other text;
  v_outcome text;
begin
  for v_owner in
    select s.person_id, p.locale, r.name
    from loyalty.staff s join people.person p on p.id = s.person_id join loyalty.partner r on r.id = s.partner_id
    where s.partner_id = p_statement.partner_id and s.role = 'owner' and s.status = 'active'
    order by s.person_id
  loop
    v_other := case when p_statement.other = 0 then ''
      else core.text('loyalty.statement_other', v_owner.locale,
        pg_catalog.jsonb_build_object('other', p_statement.other)) || E'\n' end;
    v_outcome := core.text('loyalty.statement_outcome.' || case pg_catalog.sign(p_statement.closing)
      when 1 then 'operator_owes' when -1 then 'partner_owes' else 'even' end, v_owner.locale, pg_catalog.jsonb_build_object(
        'money', loyalty.money(pg_catalog.abs(p_statement.closing) * p_statement.point_value_minor, v_owner.locale)));
    perform gateway.notify(v_owner.person_id, 'partner', 'reports', 'loyalty.statement_ready', pg_catalog.jsonb_build_object(
      'partner', v_owner.name, 'number', p_statement.number,
      'month', core.text('loyalty.month.' || extract(month from p_statement.month), v_owner.locale),
      'year', extract(year from p_statement.month)::text,
      'opening', p_statement.opening, 'issued', p_statement.issued, 'redeemed', p_statement.redeemed,
      'reversed', p_statement.reversed, 'expired', p_statement.expired, 'other_html', v_other,
      'fee', p_statement.fee, 'closing', p_statement.closing, 'outcome_html', v_outcome));
  end loop;
end
$$;
comment on function loyalty._tell_statement(loyalty.statement) is
  'Tells a partner''s owners what their statement says, through the partner bot.';
