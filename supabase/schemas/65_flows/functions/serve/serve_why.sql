create function flows.serve_why(p_lines jsonb, p_locale text) returns text[]
language plpgsql stable set search_path = ''
as $$
declare
  v_rules integer := pg_catalog.jsonb_array_length(p_lines);
  v_words text[] := array(select * from loyalty.explain_quote(p_lines, p_locale));
begin
  return array(
    select '• ' || w.words from unnest(v_words) with ordinality w (words, n) where w.n <> v_rules + 1 order by w.n);
end
$$;
comment on function flows.serve_why(jsonb, text) is
  'Why a sale earns what it does, from the earn lines of its quote: a line for each rule and how long the points live, without their sum, which the screen says itself.';
