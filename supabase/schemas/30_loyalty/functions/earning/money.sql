create function loyalty.money(p_minor bigint, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_currency text := core.setting_text('currency');
  v_rest bigint := pg_catalog.abs(p_minor) % 100;
begin
  return case when p_minor < 0 then '−' else '' end
    || core.format_number(pg_catalog.to_jsonb(pg_catalog.abs(p_minor) / 100), p_locale)
    || case when v_rest = 0 then '' else
      case when p_locale = 'en' then '.' else ',' end || pg_catalog.lpad(v_rest::text, 2, '0') end
    || U&'\00A0' || case v_currency when 'UAH' then '₴' else v_currency end;
end
$$;
comment on function loyalty.money(bigint, text) is
  'An amount of money, given in minor units (hundredths), as the language writes it, with the programme''s currency: 1 234,50 ₴.';
