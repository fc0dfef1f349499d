create table payments.star_reading (
  bot_id gateway.bot_name primary key,
  begun_at timestamptz not null,
  taken bigint not null default 0 constraint star_reading_taken_is_not_negative check (taken >= 0),
  page_from bigint not null default 0,
  outbox_id bigint,
  asked_at timestamptz,
  page jsonb,
  complete_until timestamptz,
  constraint star_reading_asks_or_has_a_page check (num_nonnulls(outbox_id, page) <= 1)
);
alter table payments.star_reading enable row level security;
comment on table payments.star_reading is 'How far each bot''s list of transactions in Stars is read (getStarTransactions). Telegram lists them oldest first and only adds at the end, so that what was read is a number.';
comment on column payments.star_reading.bot_id is 'The bot that sells for Stars.';
comment on column payments.star_reading.begun_at is 'When its list was first asked for, or found to be another one, shorter than what was read: of a new bot under the same name. Older money that fits no invoice of ours is somebody''s business before us.';
comment on column payments.star_reading.taken is 'Transactions, counted from the first, that were read.';
comment on column payments.star_reading.page_from is 'Transactions before the page that was asked for last.';
comment on column payments.star_reading.outbox_id is 'The call that asks for the next page (gateway.outbox); null when none is under way.';
comment on column payments.star_reading.asked_at is 'When the last reading began.';
comment on column payments.star_reading.page is 'What came of the call and is being taken: StarTransaction objects; null when nothing is.';
comment on column payments.star_reading.complete_until is 'All that was paid before this moment was read; null before the first reading ended.';
