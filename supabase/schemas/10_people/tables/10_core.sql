create schema people;
comment on schema people is 'Who the programme knows: people, their language, their notices, their cards and invitations.';

create domain people.phone as text constraint phone_is_e164 check (value ~ '^\+[1-9][0-9]{7,14}$');
comment on domain people.phone is 'A phone number, E.164.';

create domain people.label as text constraint label_is_short check (length(value) <= 256);
comment on domain people.label is 'A name of at most 256 characters.';

create table people.person (
  id bigint generated always as identity primary key,
  telegram_id bigint unique,
  first_name people.label not null,
  last_name people.label,
  username people.label,
  locale core.locale not null,
  name people.label,
  phone people.phone,
  birthday date,
  birthday_given_at timestamptz,
  card_number bigint not null unique,
  invite_code text not null unique,
  inviter_id bigint references people.person (id),
  created_at timestamptz not null,
  registered_at timestamptz,
  deleted_at timestamptz,
  blocked_at timestamptz,
  block_reason people.label,
  constraint person_did_not_invite_themselves check (inviter_id <> id),
  constraint person_is_registered_with_a_name check (registered_at is null or name is not null or deleted_at is not null),
  constraint person_deleted_keeps_nothing check (
    (deleted_at is null) = (telegram_id is not null)
    and (deleted_at is null or num_nonnulls(last_name, username, name, phone, birthday, birthday_given_at) = 0))
);
create index person_inviter_id_idx on people.person (inviter_id) where inviter_id is not null;
create index person_phone_idx on people.person (phone) where phone is not null;
create index person_username_idx on people.person (lower(username)) where username is not null;
-- In lower case and parted by hand: where the database's own locale is C, text search knows only the letters of ASCII.
create index person_names_idx on people.person using gin (to_tsvector('simple',
  regexp_replace(lower(coalesce(name, '') || ' ' || first_name || ' ' || coalesce(last_name, '')), '[^[:alnum:]]+', ' ', 'g')));
create index person_unregistered_idx on people.person (created_at) where registered_at is null and deleted_at is null;
alter table people.person enable row level security;
comment on table people.person is 'Everybody who ever wrote to one of the bots. Deletion empties the row and keeps it, for the ledger.';
comment on column people.person.id is 'Number inside the programme.';
comment on column people.person.telegram_id is 'Telegram''s user id; null once the person had their data deleted.';
comment on column people.person.first_name is 'First name as Telegram gives it.';
comment on column people.person.last_name is 'Last name as Telegram gives it.';
comment on column people.person.username is 'Telegram username without @.';
comment on column people.person.locale is 'Language the person is spoken to in.';
comment on column people.person.name is 'Name given at registration.';
comment on column people.person.phone is 'Phone given at registration, E.164.';
comment on column people.person.birthday is 'Birthday, when given.';
comment on column people.person.birthday_given_at is 'When that birthday was given: a bonus for it needs some days of notice.';
comment on column people.person.card_number is 'Number of the loyalty card, 12 digits of which the last is a Luhn check digit.';
comment on column people.person.invite_code is 'What follows ref_ in the person''s invitation link.';
comment on column people.person.inviter_id is 'Who invited them: one inviter for life, set at the very first contact only.';
comment on column people.person.created_at is 'First contact, by core.now().';
comment on column people.person.registered_at is 'When the registration form was completed.';
comment on column people.person.deleted_at is 'When the person''s data was deleted at their wish.';

comment on column people.person.blocked_at is 'Since when an admin keeps them from earning and spending; null: not blocked.';
comment on column people.person.block_reason is 'Why, in the admin''s words.';

create sequence people.card_serial as bigint start 10000000001 minvalue 10000000001 maxvalue 99999999999;
comment on sequence people.card_serial is 'The first 11 digits of card numbers.';

create table people.mute (
  person_id bigint not null references people.person (id),
  topic text not null,
  muted_at timestamptz not null,
  primary key (person_id, topic),
  constraint mute_topic_is_known check (topic in ('bonuses', 'news', 'reminders', 'staff', 'reports'))
);
alter table people.mute enable row level security;
comment on table people.mute is 'Kinds of notices that a person has switched off.';
comment on column people.mute.person_id is 'Who.';
comment on column people.mute.topic is 'What: bonuses, news or reminders; of the partner bot, staff or reports.';
comment on column people.mute.muted_at is 'Since when.';

create table people.card_code (
  code text primary key,
  person_id bigint not null references people.person (id),
  expires_at timestamptz not null,
  constraint card_code_is_six_digits check (code ~ '^[0-9]{6}$')
);
create unique index card_code_person_id_idx on people.card_code (person_id);
create index card_code_expires_at_idx on people.card_code (expires_at);
alter table people.card_code enable row level security;
comment on table people.card_code is 'Short codes that stand for a person at the till for some minutes.';
comment on column people.card_code.code is 'Six digits, one person''s at any moment.';
comment on column people.card_code.person_id is 'Whose.';
comment on column people.card_code.expires_at is 'Valid before this moment.';
