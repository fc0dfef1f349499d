create function flows.menu_buttons(p_menu text, p_roles text[], p_locale text, p_counts jsonb default '{}') returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select coalesce(pg_catalog.jsonb_agg(r.line order by r.row_no), '[]')
    from (
      select (i.n - 1) / 2 as row_no, pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
          'text', core.text(i.text_key, p_locale) || coalesce(' · ' || nullif(p_counts ->> i.action, '0'), ''), 'callback_data', i.action) order by i.n) as line
      from (
        select m.*, row_number() over (order by pg_catalog.array_position(p_roles, m.role), m.position) as n
        from flows.menu_item m where m.menu = p_menu and m.role = any (p_roles)
      ) i
      group by (i.n - 1) / 2
    ) r);
end
$$;
comment on function flows.menu_buttons(text, text[], text, jsonb) is
  'The rows of buttons of a home menu for somebody with these roles, two a row, role by role in the order given. p_counts: {action: number} shown behind the label when it is not 0.';
