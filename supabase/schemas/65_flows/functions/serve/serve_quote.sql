create function flows.serve_quote(p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_person_id bigint := (p_draft #>> '{client,value}')::bigint;
  v_partner_id bigint := (p_draft #>> '{client,partner}')::bigint;
  v_bill bigint := (p_draft #>> '{amount,value}')::bigint;
  v_spend loyalty.spend;
  v_most bigint;
  v_points bigint := 0;
  v_lines jsonb;
  v_earned bigint;
begin
  select q.points into v_most from loyalty.quote(v_person_id, v_partner_id, v_bill) q where q.rule = 'payable_maximum';
  select * into v_spend from loyalty.spend s where s.id = coalesce(p_draft #>> '{code,value}', p_draft #>> '{client,spend}')::bigint;
  if v_spend.id is not null then
    if v_spend.expires_at <= core.now() then
      perform core.raise_error('KP331', 'spend ' || v_spend.id);
    end if;
    v_points := least(v_spend.points, v_most);
  end if;
  select pg_catalog.jsonb_agg(pg_catalog.to_jsonb(q) order by q.n), coalesce(sum(q.points), 0) into v_lines, v_earned
  from loyalty.quote(v_person_id, v_partner_id, v_bill, null, v_points) q where q.side = 'earn';
  return pg_catalog.jsonb_build_object('person', v_person_id, 'partner', v_partner_id, 'bill', v_bill, 'spend', v_spend.id,
    'points', v_points, 'most', v_most, 'earned', v_earned, 'lines', coalesce(v_lines, '[]'));
end
$$;
comment on function flows.serve_quote(jsonb) is
  'What a sale''s draft comes to: person, partner, bill (minor units), the consent to spend and its points, how many points may pay at most, what is earned and its quote lines. KP331 the time of the client''s code is over; the refusals of loyalty.quote().';
