create schema gateway;
comment on schema gateway is 'The door between Telegram and the rules: inbox, outbox, failures.';

create domain gateway.bot_name as text constraint bot_is_known check (value in ('client', 'partner', 'admin'));
comment on domain gateway.bot_name is 'One of the three bots. A domain, not a foreign key: a check of the bot''s row by every update would be a queue.';

create domain gateway.update_outcome as text constraint update_outcome_is_known
  check (value in ('handled', 'refused', 'ignored', 'stored', 'dead'));
comment on domain gateway.update_outcome is 'What became of an update: handled; refused (a rule said no and the person was told); ignored on purpose; stored (a kind that no rule reads); dead (failed three times).';

create domain gateway.call_outcome as text constraint call_outcome_is_known check (value in ('sent', 'answered', 'dead', 'unknown'));
comment on domain gateway.call_outcome is 'What became of a call: sent; answered (it went out in a webhook''s answer); dead (Telegram will never take it, or tries ran out); unknown (bulk mail cut between sending and report: never repeated).';

create domain gateway.priority as smallint constraint priority_is_known check (value in (0, 5, 9));
comment on domain gateway.priority is '0 an answer to a person, 5 a notice, 9 bulk mail.';

create table gateway.bot (
  id gateway.bot_name primary key,
  telegram_id bigint unique,
  username text,
  paused_until timestamptz,
  next_slot_at timestamptz not null default pg_catalog.now(),
  dispatcher text,
  counted_from timestamptz not null default pg_catalog.now(),
  counted bigint not null default 0,
  messages_per_second double precision not null default 0
);
alter table gateway.bot enable row level security;
comment on table gateway.bot is 'The three bots, and how fast each may speak.';
comment on column gateway.bot.id is 'client, partner or admin.';
comment on column gateway.bot.telegram_id is 'Telegram''s id of the bot, the number its token begins with.';
comment on column gateway.bot.username is 'Username without @, as getMe tells it; links are made with it.';
comment on column gateway.bot.paused_until is 'Telegram answered 429: dispatch sends nothing before this moment (wall clock).';
comment on column gateway.bot.next_slot_at is 'The first moment that dispatch''s pace leaves free for a call: every claimed call takes one gateway.dispatch_gap() (wall clock).';
comment on column gateway.bot.dispatcher is 'The process that claimed last, by the name it gave itself. Until two seconds after next_slot_at no other may.';
comment on column gateway.bot.counted_from is 'Start of the count of reported messages (wall clock).';
comment on column gateway.bot.counted is 'Messages reported since counted_from.';
comment on column gateway.bot.messages_per_second is 'Rate over the last finished count, messages per second.';

create table gateway.chat (
  bot_id gateway.bot_name not null,
  chat_id bigint not null,
  unreachable_at timestamptz,
  unreachable_reason text,
  next_at timestamptz,
  primary key (bot_id, chat_id)
);
alter table gateway.chat enable row level security;
comment on table gateway.chat is 'What is known of a chat beyond its conversation; most chats have no row.';
comment on column gateway.chat.bot_id is 'The bot.';
comment on column gateway.chat.chat_id is 'Telegram''s id of the chat.';
comment on column gateway.chat.unreachable_at is 'Since when the bot is blocked there; null while it is reachable.';
comment on column gateway.chat.unreachable_reason is 'Telegram''s words for it.';
comment on column gateway.chat.next_at is 'Dispatch sends to this chat not before this moment (wall clock): one message a second.';

create table gateway.inbox (
  bot_id gateway.bot_name not null,
  update_id bigint not null,
  kind text not null,
  outcome gateway.update_outcome not null default 'handled',
  received_at timestamptz not null default pg_catalog.clock_timestamp(),
  answer jsonb,
  update jsonb,
  primary key (bot_id, update_id)
);
create index inbox_stored_idx on gateway.inbox (received_at) where outcome = 'stored';
create index inbox_received_at_idx on gateway.inbox using brin (received_at);
alter table gateway.inbox enable row level security;
comment on table gateway.inbox is 'Every update that took effect, once. Kept longer than the 24 hours for which Telegram repeats itself.';
comment on column gateway.inbox.bot_id is 'The bot it came to.';
comment on column gateway.inbox.update_id is 'Telegram''s number, unique per bot but not always rising.';
comment on column gateway.inbox.kind is 'Telegram''s kind of update: message, callback_query …';
comment on column gateway.inbox.outcome is 'What became of it.';
comment on column gateway.inbox.received_at is 'When its transaction began to handle it (wall clock).';
comment on column gateway.inbox.answer is 'The answer to a query (callback, pre-checkout): a repetition gets the same.';
comment on column gateway.inbox.update is 'The update itself, kept only when nothing handled it.';

create table gateway.outbox (
  id bigint generated always as identity primary key,
  bot_id gateway.bot_name not null,
  chat_id bigint not null,
  method text not null,
  payload jsonb not null,
  priority gateway.priority not null default 0,
  due_at timestamptz not null,
  leased boolean not null default false,
  rides boolean not null default false,
  failures smallint not null default 0,
  outcome gateway.call_outcome,
  error_code integer,
  last_error text,
  message_id bigint,
  update_id bigint,
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  finished_at timestamptz,
  constraint outbox_finished_has_an_outcome check ((outcome is null) = (finished_at is null))
);
create index outbox_due_idx on gateway.outbox (bot_id, priority, due_at, id) where finished_at is null;
create index outbox_chat_idx on gateway.outbox (bot_id, chat_id, id) where finished_at is null;
create index outbox_leased_bulk_idx on gateway.outbox (bot_id, due_at) where finished_at is null and leased and priority = 9;
create index outbox_dead_idx on gateway.outbox (finished_at) where outcome = 'dead';
create index outbox_created_at_idx on gateway.outbox using brin (created_at);
alter table gateway.outbox enable row level security;
comment on table gateway.outbox is 'Every Bot API call that is to be made or was made. A row is sent by whoever holds its lease; what is not reported is leased again.';
comment on column gateway.outbox.id is 'Number of the call; calls of one chat go out in this order.';
comment on column gateway.outbox.bot_id is 'The bot that makes it.';
comment on column gateway.outbox.chat_id is 'The chat it goes to.';
comment on column gateway.outbox.method is 'Bot API method.';
comment on column gateway.outbox.payload is 'Its parameters.';
comment on column gateway.outbox.priority is 'What goes first.';
comment on column gateway.outbox.due_at is 'Not before this moment (wall clock); while leased, the end of the lease.';
comment on column gateway.outbox.leased is 'Whether somebody is sending it.';
comment on column gateway.outbox.rides is 'Whether it was handed out in a webhook''s answer, which Telegram carries out before it brings the next message of the chat.';
comment on column gateway.outbox.failures is 'How often sending it failed.';
comment on column gateway.outbox.outcome is 'What became of it; null while it is to be sent.';
comment on column gateway.outbox.error_code is 'Telegram''s code of the last failure.';
comment on column gateway.outbox.last_error is 'Words of the last failure.';
comment on column gateway.outbox.message_id is 'The message that came of it.';
comment on column gateway.outbox.update_id is 'The update that it answers, if any.';
comment on column gateway.outbox.created_at is 'When it was written (wall clock).';
comment on column gateway.outbox.finished_at is 'When its outcome was reported (wall clock).';

create table gateway.failures (
  bot_id gateway.bot_name not null,
  update_id bigint not null,
  support_code text not null unique,
  attempts smallint not null,
  sqlstate text not null,
  message text not null,
  context text not null,
  update jsonb not null,
  first_at timestamptz not null default pg_catalog.clock_timestamp(),
  last_at timestamptz not null default pg_catalog.clock_timestamp(),
  dead_at timestamptz,
  retry_at timestamptz,
  primary key (bot_id, update_id),
  constraint failures_retried_is_dead check (retry_at is null or dead_at is not null)
);
create index failures_dead_idx on gateway.failures (dead_at) where dead_at is not null;
create index failures_retry_idx on gateway.failures (retry_at) where retry_at is not null;
alter table gateway.failures enable row level security;
comment on table gateway.failures is 'Updates whose handler raised. After the third attempt one is a dead letter, and stands no longer in its sender''s way.';
comment on column gateway.failures.bot_id is 'The bot.';
comment on column gateway.failures.update_id is 'The update.';
comment on column gateway.failures.support_code is 'What the person is told to quote.';
comment on column gateway.failures.attempts is 'How often it was tried.';
comment on column gateway.failures.sqlstate is 'SQLSTATE of the last failure.';
comment on column gateway.failures.message is 'Its message.';
comment on column gateway.failures.context is 'Where it happened: PL/pgSQL''s call stack.';
comment on column gateway.failures.update is 'The update itself, to be tried again by hand.';
comment on column gateway.failures.first_at is 'First attempt (wall clock).';
comment on column gateway.failures.last_at is 'Last attempt (wall clock).';
comment on column gateway.failures.dead_at is 'When it became a dead letter; null while Telegram still repeats it.';
comment on column gateway.failures.retry_at is 'When somebody asked that a dead letter be handled once more (wall clock); null when nobody did, or it failed again.';
