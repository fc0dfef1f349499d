create function outreach.compose(p_person_id bigint, p_text text, p_photo_id bigint default null, p_button_text text default null,
  p_button_url text default null) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  perform outreach._check_content(p_text, p_photo_id, p_button_text, p_button_url);
  insert into outreach.broadcast (segment, text, photo_id, button_text, button_url, created_by, created_at)
  values (pg_catalog.jsonb_populate_record(null::outreach.segment, '{}'), p_text, p_photo_id, p_button_text, p_button_url, p_person_id, core.now())
  returning id into v_id;
  return v_id;
end
$$;
comment on function outreach.compose(bigint, text, bigint, text, text) is
  'Begins a broadcast for everybody as a draft of this admin''s; its number. KP552 bad text, KP553 bad button.';
