create function outreach.schedule(p_broadcast_id bigint, p_at timestamptz, p_people bigint, p_actor text) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_broadcast outreach.broadcast := outreach._find_draft(p_broadcast_id);
  v_people bigint;
begin
  if p_at < core.now() or p_at > core.now() + '1 year'::interval then
    perform core.raise_error('KP554', p_at::text);
  elsif v_broadcast.photo_id is not null and media.photo(v_broadcast.photo_id, 'client') is null then
    perform core.raise_error('KP558', v_broadcast.photo_id::text);
  end if;
  v_people := (select s.o_people from outreach.audience_size(v_broadcast.segment) s);
  if v_people = 0 then
    perform core.raise_error('KP557', p_broadcast_id::text);
  elsif v_people is distinct from p_people then
    perform core.raise_error('KP555', pg_catalog.format('%s typed, %s people', p_people, v_people));
  end if;
  update outreach.broadcast b set status = 'scheduled', scheduled_for = coalesce(p_at, core.now()) where b.id = p_broadcast_id;
  perform core.write_audit(p_actor, 'schedule.broadcast', 'broadcast:' || p_broadcast_id,
    pg_catalog.jsonb_build_object('people', v_people, 'at', coalesce(p_at, core.now())));
end
$$;
comment on function outreach.schedule(bigint, timestamptz, bigint, text) is
  'Lets a draft go out at a moment (null: now) to as many people as the admin typed. KP550 no such broadcast, KP551 no draft, KP554 a past moment or one over a year ahead, KP555 the number is not that of the people, KP557 nobody, KP558 its picture is not copied yet.';
