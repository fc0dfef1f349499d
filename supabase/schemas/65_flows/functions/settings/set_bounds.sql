create function flows.set_bounds(p_key text, out o_at_least bigint, out o_at_most bigint)
language plpgsql stable set search_path = ''
as $$
begin
  select s.at_least, s.at_most into o_at_least, o_at_most from core.setting s where s.key = p_key and s.type = 'integer';
  -- The day of notices begins before it ends: whoever reads them refuses anything else.
  if p_key = 'notice_from_hours' then
    o_at_most := least(o_at_most, core.setting_integer('notice_to_hours') - 1);
  elsif p_key = 'notice_to_hours' then
    o_at_least := greatest(o_at_least, core.setting_integer('notice_from_hours') + 1);
  end if;
end
$$;
comment on function flows.set_bounds(text) is
  'The smallest and greatest value that a number may be given now, null where there is no bound; the hours of notices bound each other.';
