insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP101', 'no_free_code', 'error.no_free_code', 'No unused short code was found in twenty draws.', true),
  ('KP102', 'unknown_person', 'error.unknown_person', 'There is no such person, or their data was deleted.', true),
  ('KP103', 'bad_tag', 'error.bad_tag', 'A tag is 1 to 32 small Latin letters, digits, _ and -.', true);

insert into core.setting (key, value, type, owner, description) values
  ('card_code_lifetime_seconds', '300', 'integer', 'programme', 'How long a short code of the card is valid, in seconds.');
update core.setting set at_least = 30, at_most = 86400 where key = 'card_code_lifetime_seconds';
