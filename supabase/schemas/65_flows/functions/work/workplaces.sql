create function flows.workplaces(p_person_id bigint) returns bigint
language plpgsql stable set search_path = ''
as $$
begin
  return (select count(*) from loyalty.staff s where s.person_id = p_person_id and s.status = 'active');
end
$$;
comment on function flows.workplaces(bigint) is 'For how many partners a person may work now.';
