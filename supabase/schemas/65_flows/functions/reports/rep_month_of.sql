create function flows.rep_month_of(p_argument text, p_partner_id bigint) returns date
language plpgsql stable set search_path = ''
as $$
declare
  v_now date := pg_catalog.date_trunc('month', core.today()::timestamp)::date;
  v_month date;
begin
  if p_argument ~ '^\d{4}-\d{2}-01$' and pg_catalog.pg_input_is_valid(p_argument, 'date') then
    v_month := p_argument::date;
  end if;
  return case when v_month between flows.rep_first_month(p_partner_id) and v_now then v_month else v_now end;
end
$$;
comment on function flows.rep_month_of(text, bigint) is
  'The month that a button asks for by its first day (2026-11-01); the present one for what is no month or one that the partner has no reports of.';
