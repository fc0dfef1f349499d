create function loyalty._rules_for(p_bill loyalty.bill, p_kinds text[]) returns setof loyalty.earn_rule
language plpgsql stable set search_path = ''
as $$
declare
  v_before integer := (p_bill.weekday + 5) % 7 + 1;
begin
  return query
    select r.* from loyalty.earn_rule r
    where (r.partner_id = p_bill.partner_id or r.partner_id is null) and r.kind = any (p_kinds)
      and p_bill.at >= r.valid_from and (r.valid_to is null or p_bill.at < r.valid_to)
      and p_bill.amount_minor >= r.min_bill_minor
      and case
        when r.from_time is null then r.weekdays is null or p_bill.weekday = any (r.weekdays)
        when r.from_time < r.to_time then p_bill.local_time >= r.from_time and p_bill.local_time < r.to_time
          and (r.weekdays is null or p_bill.weekday = any (r.weekdays))
        -- Over midnight: the hours after it belong to the day before.
        else p_bill.local_time >= r.from_time and (r.weekdays is null or p_bill.weekday = any (r.weekdays))
          or p_bill.local_time < r.to_time and (r.weekdays is null or v_before = any (r.weekdays))
      end
    order by r.id;
end
$$;
comment on function loyalty._rules_for(loyalty.bill, text[]) is
  'The earn rules of these kinds that hold for a bill: the partner''s and the programme''s, in their validity, on their weekdays and hours by the wall clock, from their smallest bill on. Hours that end before they begin run over midnight; equal ones are a whole day.';
