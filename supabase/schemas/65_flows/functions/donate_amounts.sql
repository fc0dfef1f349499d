create function flows.donate_amounts(p_word text, p_own_word text, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_currency text := core.setting_text('donate_currency');
  v_unit bigint := 10 ^ coalesce((select c.digits from payments.currency c where c.code = v_currency), 2);
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(l.line order by l.row_no), '[]')
    from (select (p.n - 1) / 2 as row_no, pg_catalog.jsonb_agg(dialog.callback_button(p.label, p_word || ':' || p.minor) order by p.n) as line
        from (select r.amount * v_unit as minor, payments.format_amount(r.amount * v_unit, v_currency, p_locale) as label,
            row_number() over (order by r.amount) as n
          from payments.preset r where r.currency = v_currency) p
        group by (p.n - 1) / 2) l)
    || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('donate.button.own', p_locale), p_own_word)));
end
$$;
comment on function flows.donate_amounts(text, text, text) is
  'The amounts to choose from in setting donate_currency, two a row (p_word:<minor units>), and one of one''s own (p_own_word).';
