create function flows.rep_day_of(p_argument text, p_partner_id bigint) returns date
language plpgsql stable set search_path = ''
as $$
declare
  v_day date;
begin
  if p_argument ~ '^\d{4}-\d{2}-\d{2}$' and pg_catalog.pg_input_is_valid(p_argument, 'date') then
    v_day := p_argument::date;
  end if;
  return case when v_day between flows.rep_first_month(p_partner_id) and core.today() then v_day else core.today() end;
end
$$;
comment on function flows.rep_day_of(text, bigint) is
  'The day that a button asks for (2026-11-21); today for what is no day or one that the partner has no reports of.';
