create function flows.donate_presets(p_locale text) returns table (n bigint, minor bigint, label text)
language plpgsql stable set search_path = ''
as $$
declare
  v_currency text := core.setting_text('donate_currency');
  v_unit bigint := 10 ^ coalesce((select c.digits from payments.currency c where c.code = v_currency), 2);
begin
  return query
    select row_number() over (order by r.amount), r.amount * v_unit, payments.format_amount(r.amount * v_unit, v_currency, p_locale)
    from payments.preset r where r.currency = v_currency;
end
$$;
comment on function flows.donate_presets(text) is
  'The amounts to choose from in setting donate_currency, counted from one: in minor units, and as the language writes them.';
