create function loyalty.settlement_proof()
returns table (problem text, partner_id bigint, expected text, actual text)
language plpgsql stable set search_path = ''
as $$
begin
  return query
    select 'the lines of the settlement do not sum to zero', null::bigint, '0', s.balance::text
    from loyalty.settlement s where s.line = 'total' and s.balance <> 0;
  return query
    select 'a partner''s lines are not the balance of its account', s.partner_id, s.balance::text,
      (s.redeemed - s.issued + s.reversed + s.expired + s.other - s.fee)::text
    from loyalty.settlement s
    where s.line = 'partner' and s.balance <> s.redeemed - s.issued + s.reversed + s.expired + s.other - s.fee;
  return query
    select pg_catalog.format('statement %s does not go on where the one before ends', s.number), s.partner_id,
      pg_catalog.format('%s, %s after %s', s.last_month + '1 month'::interval, s.last_closing, s.last_entry_id),
      pg_catalog.format('%s, %s after %s', s.month::timestamp, s.opening, s.from_entry_id)
    from (
      select a.*, pg_catalog.lag(a.month) over w as last_month, pg_catalog.lag(a.closing) over w as last_closing,
        pg_catalog.lag(a.to_entry_id) over w as last_entry_id
      from loyalty.statement a window w as (partition by a.partner_id order by a.month)
    ) s
    where s.last_month is not null and (s.month::timestamp, s.opening, s.from_entry_id)
      is distinct from (s.last_month + '1 month'::interval, s.last_closing, s.last_entry_id);
  return query
    select pg_catalog.format('statement %s is not what the ledger holds', s.number), s.partner_id,
      pg_catalog.concat_ws(' ', t.o_issued, t.o_redeemed, t.o_reversed, t.o_expired, t.o_other, coalesce(f.points, 0)),
      pg_catalog.concat_ws(' ', s.issued, s.redeemed, s.reversed, s.expired, s.other, s.fee)
    from loyalty.statement s
      join ledger.account a on a.name = 'partner:' || s.partner_id
      cross join lateral loyalty._partner_totals(a.id, s.from_entry_id, s.to_entry_id) t
      left join lateral (
        select e.amount as points
        from ledger.transfer x join ledger.entry e on e.transfer_id = x.id and e.amount > 0
        where x.key = loyalty._fee_key(s)
      ) f on true
    where (s.issued, s.redeemed, s.reversed, s.expired, s.other, s.fee)
      is distinct from (t.o_issued, t.o_redeemed, t.o_reversed, t.o_expired, t.o_other, coalesce(f.points, 0));
end
$$;
comment on function loyalty.settlement_proof() is
  'Proves the settlement: all lines sum to zero, each partner''s lines come to its account''s balance, statements follow one another without gaps and are what the ledger holds. No rows: all is well.';
