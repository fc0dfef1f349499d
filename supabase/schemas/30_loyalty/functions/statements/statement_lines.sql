create function loyalty.statement_lines(p_statement_id bigint)
returns table (n bigint, at timestamptz, line text, kind text, points bigint, balance bigint, transfer_id bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_statement loyalty.statement;
  v_account_id bigint;
begin
  select * into v_statement from loyalty.statement s where s.id = p_statement_id;
  if v_statement.id is null then
    perform core.raise_error('KP372', coalesce(p_statement_id::text, 'null'));
  end if;
  v_account_id := ledger.account_id('partner:' || v_statement.partner_id);
  return query
    select pg_catalog.row_number() over (order by l.entry_id), l.at, l.line, l.kind, l.points,
      (sum(l.points) over (order by l.entry_id))::bigint, l.transfer_id
    from (
      select v_statement.from_entry_id as entry_id, null::timestamptz as at, 'opening'::text as line, null::text as kind,
        v_statement.opening as points, null::bigint as transfer_id
      union all
      select e.id, t.recorded_at, loyalty._statement_line(t.kind, t.key, e.amount), t.kind, e.amount, t.id
      from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
      where e.account_id = v_account_id and e.version is null
        and e.id > v_statement.from_entry_id and e.id <= v_statement.to_entry_id
        and loyalty._statement_line(t.kind, t.key, e.amount) <> 'fee'
      union all
      select 9223372036854775807, v_statement.issued_at, 'fee', 'fee', -v_statement.fee,
        (select t.id from ledger.transfer t where t.key = loyalty._fee_key(v_statement))
    ) l
    order by 1;
end
$$;
comment on function loyalty.statement_lines(bigint) is
  'What a statement is made of: opening, every entry of the partner''s account with the line it counts for, the fee; points as they change the balance (above zero in the partner''s favour), at = when posted. The last balance is the closing. KP372 no such statement.';
