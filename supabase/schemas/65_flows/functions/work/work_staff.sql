create function flows.work_staff(p_person_id bigint) returns loyalty.staff
language plpgsql stable set search_path = ''
as $$
declare
  v_staff loyalty.staff;
begin
  select s.* into v_staff
  from loyalty.staff s
    join loyalty.partner p on p.id = s.partner_id
    left join flows.workplace w on w.person_id = s.person_id and w.partner_id = s.partner_id
  where s.person_id = p_person_id
  order by (s.status <> 'active'), (w.person_id is null), (p.status <> 'active'), s.added_at, s.partner_id
  limit 1;
  return v_staff;
end
$$;
comment on function flows.work_staff(bigint) is
  'As what a person works now: where they may work goes before where they are suspended, then the workplace they chose, then a partner that is not suspended, then where they came first. Null fields for somebody who works nowhere.';
