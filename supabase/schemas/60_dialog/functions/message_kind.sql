create function dialog.message_kind(p_message jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case
    when p_message ? 'contact' then 'contact'
    when p_message ? 'photo' then 'photo'
    when p_message ? 'web_app_data' then 'web_app_data'
    when p_message ?| array['sticker', 'voice', 'video', 'video_note', 'animation', 'audio', 'document', 'location',
      'venue', 'poll', 'dice', 'story', 'game', 'checklist', 'paid_media'] then 'other'
  end;
end
$$;
comment on function dialog.message_kind(jsonb) is
  'What a message without text is: contact, photo, web_app_data or other; null when no person made it.';
