create function flows.ppl_mention(p_person_id bigint) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select core.escape_html(loyalty.staff_name(p.id)) || ' №' || p.id || coalesce(' @' || core.escape_html(p.username), '')
    from people.person p where p.id = p_person_id);
end
$$;
comment on function flows.ppl_mention(bigint) is 'A person as an admin reads of them: name, number, @username. HTML.';
