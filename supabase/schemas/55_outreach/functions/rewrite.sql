create function outreach.rewrite(p_broadcast_id bigint, p_text text, p_photo_id bigint default null, p_button_text text default null,
  p_button_url text default null) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  perform outreach._find_draft(p_broadcast_id);
  perform outreach._check_content(p_text, p_photo_id, p_button_text, p_button_url);
  update outreach.broadcast b set text = p_text, photo_id = p_photo_id, button_text = p_button_text, button_url = p_button_url
  where b.id = p_broadcast_id;
end
$$;
comment on function outreach.rewrite(bigint, text, bigint, text, text) is
  'Changes what a draft says. KP550 no such broadcast, KP551 no draft, KP552 bad text, KP553 bad button.';
