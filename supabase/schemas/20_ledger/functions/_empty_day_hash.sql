create function ledger._empty_day_hash(p_previous bytea, p_day date) returns bytea
language plpgsql stable set search_path = ''
as $$
begin
  return sha256(p_previous || convert_to(to_char(p_day, 'YYYY-MM-DD'), 'UTF8'));
end
$$;
comment on function ledger._empty_day_hash(bytea, date) is
  'The hash of a day without entries: SHA-256 of the hash of the day before and the date.';
