create function outreach.audience_size(p_segment outreach.segment, out o_people bigint, out o_capped bigint)
language plpgsql stable set search_path = ''
as $$
begin
  select count(*) filter (where not a.capped), count(*) filter (where a.capped) into o_people, o_capped
  from outreach.audience(p_segment) a;
end
$$;
comment on function outreach.audience_size(outreach.segment) is
  'How many people would get a broadcast to a segment now, and how many more are left out because they had one lately.';
