insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP550', 'unknown_broadcast', 'error.unknown_broadcast', 'There is no such broadcast.', true),
  ('KP551', 'broadcast_not_a_draft', 'error.broadcast_not_a_draft', 'The broadcast was scheduled already, so nothing of it can be changed.', true),
  ('KP552', 'bad_broadcast_text', 'error.bad_broadcast_text', 'outreach.check_html() finds something wrong with the text.', true),
  ('KP553', 'bad_broadcast_button', 'error.bad_broadcast_button', 'A button is a text of 1 to 64 characters and an https address.', true),
  ('KP554', 'broadcast_in_the_past', 'error.broadcast_in_the_past', 'The moment to start at is past, or more than a year ahead.', true),
  ('KP555', 'audience_changed', 'error.audience_changed', 'The number typed to confirm is not how many people would get it now.', true),
  ('KP556', 'broadcast_moved_on', 'error.broadcast_moved_on', 'The broadcast is not in a status that can be paused, resumed or cancelled so.', true),
  ('KP557', 'no_audience', 'error.no_audience', 'Nobody would get the broadcast.', true),
  ('KP558', 'photo_not_ready', 'error.photo_not_ready', 'The picture has no copy yet that the client bot could send.', true),
  ('KP559', 'bad_segment', 'error.bad_segment', 'A segment names something that does not exist, or a range that ends before it begins.', true);

insert into core.setting (key, value, type, owner, description) values
  ('broadcast_cap_days', '1', 'integer', 'programme', 'Nobody gets a second broadcast within so many days of the one before; 0: no such limit.');
update core.setting set at_most = 365 where key = 'broadcast_cap_days';
