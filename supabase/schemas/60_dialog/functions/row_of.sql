create function dialog.row_of(variadic p_buttons jsonb[]) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
  return coalesce((
    select pg_catalog.jsonb_build_array(pg_catalog.jsonb_agg(b.button order by b.n))
    from pg_catalog.unnest(p_buttons) with ordinality b (button, n) where b.button is not null
    having count(*) > 0), '[]');
end
$$;
comment on function dialog.row_of(jsonb[]) is
  'Rows of buttons (for dialog.outcome.buttons): one row of those of p_buttons that are not null, or no row.';
