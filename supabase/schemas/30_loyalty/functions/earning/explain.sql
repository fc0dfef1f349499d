create function loyalty.explain(
  p_person_id bigint, p_partner_id bigint, p_bill_minor numeric, p_at timestamptz default null,
  p_points_to_spend numeric default 0, p_lines jsonb default null, p_locale text default 'ru')
returns setof text
language plpgsql stable set search_path = ''
as $$
declare
  v_quote jsonb;
begin
  select pg_catalog.jsonb_agg(pg_catalog.to_jsonb(q) order by q.n) into v_quote
  from loyalty.quote(p_person_id, p_partner_id, p_bill_minor, p_at, p_points_to_spend, p_lines) q;
  return query select * from loyalty.explain_quote(v_quote, p_locale);
end
$$;
comment on function loyalty.explain(bigint, bigint, numeric, timestamptz, numeric, jsonb, text) is
  'What loyalty.quote() says, in words of a language, line by line. Errors as there.';
