create function people.toggle_mute(p_person_id bigint, p_topic text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  delete from people.mute m where m.person_id = p_person_id and m.topic = p_topic;
  if not found then
    insert into people.mute (person_id, topic, muted_at) values (p_person_id, p_topic, core.now());
  end if;
end
$$;
comment on function people.toggle_mute(bigint, text) is 'Switches a kind of notices off, or on again.';
