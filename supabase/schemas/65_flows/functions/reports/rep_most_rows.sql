create function flows.rep_most_rows(p_format text) returns integer
language plpgsql immutable set search_path = ''
as $$
begin
  return case p_format when 'xlsx' then 20000 else 50000 end;
end
$$;
comment on function flows.rep_most_rows(text) is
  'How many rows a report''s file gets at most: 50000, and 20000 in an Excel file, which takes four times as long to write; ADR 10 has what was measured against the memory and the time of a function that sends them.';
