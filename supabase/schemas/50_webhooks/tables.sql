create schema webhooks;
comment on schema webhooks is 'Events told to other programs (Make.com, n8n, your own) as Standard Webhooks, and messages of people collected into batches for them.';

create domain webhooks.event_type as text constraint event_type_is_known
  check (value in ('message_batch', 'payment', 'order', 'redemption', 'member', 'test'));
comment on domain webhooks.event_type is 'message_batch (what a person wrote); payment (credited, refunded, waiting); order (made, moved); redemption (points spent, a reward confirmed); member (joined, registered, left); test.';

create table webhooks.endpoint (
  id bigint generated always as identity primary key,
  name text not null constraint endpoint_name_is_short check (length(name) between 1 and 60),
  url text not null constraint endpoint_url_is_http check (url ~ '^https?://[^[:space:]]+$' and length(url) <= 500),
  events text[] not null,
  secret text constraint endpoint_secret_is_of_standard_webhooks check (secret ~ '^whsec_[A-Za-z0-9+/=]{32,88}$'),
  old_secret text,
  old_secret_until timestamptz,
  enabled boolean not null default true,
  disabled_at timestamptz,
  disabled_reason text,
  failures_in_a_row integer not null default 0,
  last_success_at timestamptz,
  next_at timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  removed_at timestamptz,
  constraint endpoint_disabled_has_a_reason check (enabled = (disabled_at is null) and enabled = (disabled_reason is null)),
  constraint endpoint_old_secret_has_an_end check ((old_secret is null) = (old_secret_until is null)),
  constraint endpoint_removed_is_off_and_has_no_secret
    check ((removed_at is null) = (secret is not null) and (removed_at is null or not enabled and old_secret is null))
);
create unique index endpoint_name_idx on webhooks.endpoint (name) where removed_at is null;
alter table webhooks.endpoint enable row level security;
comment on table webhooks.endpoint is 'Where events are told. A removed one stays for its deliveries'' sake, without anything secret, until the last of them is pruned.';
comment on column webhooks.endpoint.id is 'Number.';
comment on column webhooks.endpoint.name is 'What people call it, free again once it is removed; make is the one seeded from MAKE_WEBHOOK_URL.';
comment on column webhooks.endpoint.url is 'Its address. Private ones are refused when it is called, by what the name resolves to. Of a removed one only the host: the rest is often a password.';
comment on column webhooks.endpoint.events is 'Types that it wants.';
comment on column webhooks.endpoint.secret is 'Key of the signatures: whsec_ and base64; null of a removed one.';
comment on column webhooks.endpoint.old_secret is 'The key before, with which bodies are signed as well while a new one is taken up.';
comment on column webhooks.endpoint.old_secret_until is 'Until when.';
comment on column webhooks.endpoint.enabled is 'Whether it is told.';
comment on column webhooks.endpoint.disabled_at is 'Since when not.';
comment on column webhooks.endpoint.disabled_reason is 'Why: gone (it answered 410), by hand, removed.';
comment on column webhooks.endpoint.failures_in_a_row is 'Deliveries that failed since the last success.';
comment on column webhooks.endpoint.last_success_at is 'When it last took an event (wall clock).';
comment on column webhooks.endpoint.next_at is 'Nothing is sent before this moment (wall clock): its pace, and what it asked for with 429.';
comment on column webhooks.endpoint.created_at is 'When it was added.';
comment on column webhooks.endpoint.created_by is 'By whom.';
comment on column webhooks.endpoint.removed_at is 'When it was removed (wall clock); null while it is there.';

create table webhooks.event (
  id bigint generated always as identity primary key,
  message_id text not null unique,
  type webhooks.event_type not null,
  person_id bigint references people.person (id),
  body jsonb not null,
  occurred_at timestamptz not null
);
create index event_person_idx on webhooks.event (person_id) where person_id is not null;
create index event_occurred_at_idx on webhooks.event using brin (occurred_at);
alter table webhooks.event enable row level security;
comment on table webhooks.event is 'What is told, once for all endpoints that want it.';
comment on column webhooks.event.id is 'Number.';
comment on column webhooks.event.message_id is 'webhook-id of Standard Webhooks, the receiver''s idempotency key: msg_ and random letters.';
comment on column webhooks.event.type is 'What happened.';
comment on column webhooks.event.person_id is 'Whom it is about, if anybody.';
comment on column webhooks.event.body is 'What is sent: {"type", "timestamp", "data"}, and of a message batch also event_type, user_id, messages, batch_size.';
comment on column webhooks.event.occurred_at is 'When it happened.';

create domain webhooks.delivery_outcome as text constraint delivery_outcome_is_known check (value in ('delivered', 'dead', 'dropped', 'dismissed'));
comment on domain webhooks.delivery_outcome is 'delivered; dead (tries ran out, or the endpoint refused for good); dropped (its endpoint was removed or disabled); dismissed (it was dead, and somebody decided that it need not be sent again).';

create table webhooks.delivery (
  id bigint generated always as identity primary key,
  event_id bigint not null references webhooks.event (id),
  endpoint_id bigint not null references webhooks.endpoint (id),
  due_at timestamptz not null,
  leased boolean not null default false,
  attempts smallint not null default 0,
  outcome webhooks.delivery_outcome,
  status_code integer,
  last_error text,
  reply text,
  created_at timestamptz not null default pg_catalog.clock_timestamp(),
  finished_at timestamptz,
  constraint delivery_finished_has_an_outcome check ((outcome is null) = (finished_at is null))
);
create index delivery_due_idx on webhooks.delivery (due_at, id) where finished_at is null;
create index delivery_endpoint_idx on webhooks.delivery (endpoint_id, id);
create index delivery_dead_idx on webhooks.delivery (endpoint_id, id) where outcome = 'dead';
create index delivery_event_idx on webhooks.delivery (event_id);
create index delivery_created_at_idx on webhooks.delivery using brin (created_at);
alter table webhooks.delivery enable row level security;
comment on table webhooks.delivery is 'One event to one endpoint: the outbox of HTTP calls. Sent by whoever holds its lease; what is not reported is leased again.';
comment on column webhooks.delivery.id is 'Number.';
comment on column webhooks.delivery.event_id is 'The event.';
comment on column webhooks.delivery.endpoint_id is 'The endpoint.';
comment on column webhooks.delivery.due_at is 'Not before this moment (wall clock); while leased, the end of the lease.';
comment on column webhooks.delivery.leased is 'Whether somebody is sending it.';
comment on column webhooks.delivery.attempts is 'How often it was tried.';
comment on column webhooks.delivery.outcome is 'What became of it; null while it is to be sent.';
comment on column webhooks.delivery.status_code is 'HTTP status of the last answer; null when there was none.';
comment on column webhooks.delivery.last_error is 'What was wrong with the last try.';
comment on column webhooks.delivery.reply is 'Text that the receiver of a message batch wants sent to the person.';
comment on column webhooks.delivery.created_at is 'When it was written (wall clock).';
comment on column webhooks.delivery.finished_at is 'When its outcome was reported (wall clock).';

create table webhooks.batch (
  person_id bigint primary key references people.person (id),
  bot_id gateway.bot_name not null,
  chat_id bigint not null,
  messages jsonb not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  due_at timestamptz not null,
  typing_at timestamptz not null
);
create index batch_due_idx on webhooks.batch (due_at);
alter table webhooks.batch enable row level security;
comment on table webhooks.batch is 'Messages of a person that are being collected: sent together batch_seconds after the last, at most max_wait_seconds after the first.';
comment on column webhooks.batch.person_id is 'The person.';
comment on column webhooks.batch.bot_id is 'The bot that they wrote to.';
comment on column webhooks.batch.chat_id is 'The chat.';
comment on column webhooks.batch.messages is 'What they wrote, in order: [{message_id, at, text}].';
comment on column webhooks.batch.first_at is 'First message (wall clock).';
comment on column webhooks.batch.last_at is 'Last message (wall clock).';
comment on column webhooks.batch.due_at is 'When it is sent (wall clock).';
comment on column webhooks.batch.typing_at is 'When the person was last shown that somebody is typing (wall clock).';
