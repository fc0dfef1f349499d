create function flows.rep_most_rows(p_format text) returns integer
language plpgsql immutable set search_path = ''
as $$
begin
  return case p_format when 'xlsx' then 5000 else 50000 end;
end
$$;
comment on function flows.rep_most_rows(text) is
  'How many rows a report''s file gets at most: 50000, and 5000 in an Excel file, because more do not fit the memory and the time of a function that sends them (ADR 10).';
