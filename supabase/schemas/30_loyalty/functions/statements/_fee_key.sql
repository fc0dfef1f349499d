create function loyalty._fee_key(p_statement loyalty.statement) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return pg_catalog.format('statement:%s:%s:fee', p_statement.partner_id,
    pg_catalog.to_char(p_statement.month::timestamp, 'YYYY-MM'));
end
$$;
comment on function loyalty._fee_key(loyalty.statement) is
  'Idempotency key of the transfer that takes the operator''s fee of a statement: statement:<partner>:<year>-<month>:fee.';
