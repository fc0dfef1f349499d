create function loyalty._issue_statement(p_partner_id bigint, p_month date, p_to_entry_id bigint) returns loyalty.statement
language plpgsql volatile set search_path = ''
as $$
declare
  v_account_id bigint := loyalty.partner_account(p_partner_id);
  v_rate loyalty.partner_rate := loyalty.rate(p_partner_id, (p_month + '1 month'::interval)::date - 1);
  v_last loyalty.statement;
  v_sums record;
  v_fee bigint;
  v_statement loyalty.statement;
begin
  select * into v_last from loyalty.statement s where s.partner_id = p_partner_id order by s.month desc limit 1;
  v_sums := loyalty._partner_totals(v_account_id, coalesce(v_last.to_entry_id, 0), p_to_entry_id);
  v_fee := greatest(pg_catalog.round(v_sums.o_fee_base * v_rate.fee_bp / 10000.0), 0)::bigint;

  insert into loyalty.statement (number, partner_id, month, from_entry_id, to_entry_id, opening, issued, redeemed, reversed,
    expired, other, fee, closing, point_value_minor, issued_at)
  values (p_partner_id || pg_catalog.to_char(p_month::timestamp, '-YYYY-MM'), p_partner_id, p_month,
    coalesce(v_last.to_entry_id, 0), p_to_entry_id, coalesce(v_last.closing, 0), v_sums.o_issued, v_sums.o_redeemed,
    v_sums.o_reversed, v_sums.o_expired, v_sums.o_other, v_fee,
    coalesce(v_last.closing, 0) - v_sums.o_issued + v_sums.o_redeemed + v_sums.o_reversed + v_sums.o_expired + v_sums.o_other
      - v_fee,
    core.setting_integer('point_value_minor'), core.now())
  returning * into v_statement;
  if v_fee > 0 then
    perform ledger.post_one(loyalty._fee_key(v_statement), 'fee', v_account_id,
      ledger.open_account('programme', 'programme:fees'), v_fee, 'job:partner_statements',
      p_metadata => pg_catalog.jsonb_build_object('statement', v_statement.number, 'partner_id', p_partner_id));
  end if;
  perform loyalty._tell_statement(v_statement);
  return v_statement;
end
$$;
comment on function loyalty._issue_statement(bigint, date, bigint) is
  'Freezes a partner''s statement of a month (its first day) up to the month''s last entry of the ledger, posts the operator''s fee and tells the owners. Whoever calls it sees to it that it is the partner''s next month.';
