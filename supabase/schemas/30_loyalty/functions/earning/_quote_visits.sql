create function loyalty._quote_visits(p_bill loyalty.bill) returns loyalty.quote_line[]
language plpgsql stable set search_path = ''
as $$
declare
  v_rule loyalty.earn_rule;
  v_visit bigint;
  v_was_here boolean;
  v_has_bought boolean;
  v_lines loyalty.quote_line[] := '{}'::loyalty.quote_line[];
begin
  for v_rule in select * from loyalty._rules_for(p_bill, '{visit,nth_visit,first_purchase}') loop
    if v_visit is null then
      select count(distinct p.local_day) filter (where p.partner_id = p_bill.partner_id) + 1,
        coalesce(bool_or(p.partner_id = p_bill.partner_id and p.local_day = p_bill.local_day), false),
        count(*) > 0
      into v_visit, v_was_here, v_has_bought
      from loyalty.purchase p where p.person_id = p_bill.person_id and p.refunded_minor < p.bill_minor;
    end if;
    continue when not case v_rule.kind
      when 'visit' then not v_was_here
      when 'nth_visit' then not v_was_here and v_visit % v_rule.every_n = 0
      else case when v_rule.partner_id is null then not v_has_bought else v_visit = 1 end
    end;
    v_lines := v_lines || loyalty._rule_lines(p_bill, v_rule, v_rule.points, case when v_rule.kind = 'nth_visit'
      then pg_catalog.jsonb_build_object('visit', v_visit, 'every_n', v_rule.every_n) else '{}'::jsonb end);
  end loop;
  return v_lines;
end
$$;
comment on function loyalty._quote_visits(loyalty.bill) is
  'What rules of visits give; each that fits adds its points. A visit is a local day with a purchase at the partner that is not wholly refunded: visit gives on its first purchase, nth_visit on that of every Nth. first_purchase gives once: at the partner, or, as a rule of the programme, anywhere.';
