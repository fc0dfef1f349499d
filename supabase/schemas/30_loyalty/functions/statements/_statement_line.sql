create function loyalty._statement_line(p_kind text, p_key text, p_amount bigint) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case
    when p_kind = 'fee' and pg_catalog.starts_with(p_key, 'statement:') then 'fee'
    when p_kind in ('fee', 'adjustment') then 'other'
    when p_kind = 'reversal' then 'reversed'
    when p_kind = 'expiry_return' then 'expired'
    when p_amount < 0 then 'issued'
    else 'redeemed' end;
end
$$;
comment on function loyalty._statement_line(text, text, bigint) is
  'The line of a statement that an entry of a partner''s account belongs to, by kind and key of its transfer and its amount in points: issued, redeemed, reversed, expired, other, or fee (the operator''s for a statement).';
