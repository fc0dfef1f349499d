create schema outreach;
comment on schema outreach is 'Broadcasts: one text to many people, at the pace that Telegram takes.';

create type outreach.segment as (
  locale text,
  partner_id bigint,
  tier_id text,
  visited_from date,
  visited_before date,
  balance_from bigint,
  balance_to bigint,
  tag text
);
comment on type outreach.segment is 'Whom a broadcast is for; what is not null holds together: language, client of a partner, level, day of the last visit (at that partner, or anywhere) on or after and before, balance in points from and to, tag (test: the test group).';

create domain outreach.recipient_status as text constraint recipient_status_is_known
  check (value in ('queued', 'handed', 'sent', 'failed', 'blocked', 'unknown', 'skipped'));
comment on domain outreach.recipient_status is 'queued: not handed to dispatch yet; handed; sent; failed: Telegram will never take it; blocked: the bot is blocked there; unknown: cut between sending and report, never repeated; skipped: not to be sent after all.';

create table outreach.broadcast (
  id bigint generated always as identity primary key,
  status text not null default 'draft' constraint broadcast_status_is_known
    check (status in ('draft', 'scheduled', 'running', 'paused', 'cancelled', 'done')),
  segment outreach.segment not null,
  text text not null,
  photo_id bigint references media.item (id),
  button_text text constraint broadcast_button_is_short check (length(button_text) between 1 and 64),
  button_url text constraint broadcast_button_is_https check (button_url ~ '^https://'),
  created_by bigint not null references people.person (id),
  created_at timestamptz not null,
  scheduled_for timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  fed_after bigint not null default 0,
  collected_at timestamptz,
  constraint broadcast_button_is_a_pair check (num_nonnulls(button_text, button_url) in (0, 2)),
  constraint broadcast_has_a_time_once_scheduled check (status in ('draft', 'cancelled') or scheduled_for is not null),
  constraint broadcast_runs_after_its_start check (status not in ('running', 'paused', 'done') or started_at is not null),
  constraint broadcast_over_has_an_end check ((status in ('cancelled', 'done')) = (finished_at is not null))
);
create index broadcast_open_idx on outreach.broadcast (scheduled_for) where status in ('scheduled', 'running', 'paused');
create index broadcast_photo_id_idx on outreach.broadcast (photo_id) where photo_id is not null;
create index broadcast_created_by_idx on outreach.broadcast (created_by, id);
alter table outreach.broadcast enable row level security;
comment on table outreach.broadcast is 'A text to many people. A draft is changed until it is scheduled; then nothing but its status moves.';
comment on column outreach.broadcast.id is 'Number.';
comment on column outreach.broadcast.status is 'draft; scheduled; running; paused; cancelled: what was not sent stays unsent; done.';
comment on column outreach.broadcast.segment is 'Whom it is for.';
comment on column outreach.broadcast.text is 'Telegram HTML.';
comment on column outreach.broadcast.photo_id is 'Picture above the text, which is then a caption.';
comment on column outreach.broadcast.button_text is 'What the button under it says.';
comment on column outreach.broadcast.button_url is 'Where that button leads, https.';
comment on column outreach.broadcast.created_by is 'The admin who wrote it.';
comment on column outreach.broadcast.created_at is 'When, by core.now().';
comment on column outreach.broadcast.scheduled_for is 'It starts not before this moment, by core.now(), and in daytime.';
comment on column outreach.broadcast.started_at is 'When its recipients were listed, by core.now().';
comment on column outreach.broadcast.finished_at is 'When it was done or cancelled, by core.now().';
comment on column outreach.broadcast.fed_after is 'Recipients are handed over in order of person_id: nobody up to this one is queued any more.';
comment on column outreach.broadcast.collected_at is 'When outcomes were last taken over from the outbox (wall clock).';

create table outreach.recipient (
  broadcast_id bigint not null references outreach.broadcast (id),
  person_id bigint not null,
  chat_id bigint,
  status outreach.recipient_status not null,
  reason text,
  outbox_id bigint,
  handed_at timestamptz,
  primary key (broadcast_id, person_id)
);
create index recipient_person_id_idx on outreach.recipient (person_id);
create index recipient_handed_idx on outreach.recipient (outbox_id) where status = 'handed';
alter table outreach.recipient enable row level security;
comment on table outreach.recipient is 'Who gets a broadcast, each once, listed when it starts. No foreign key to people: listing a million would lock a million.';
comment on column outreach.recipient.broadcast_id is 'The broadcast.';
comment on column outreach.recipient.person_id is 'The person.';
comment on column outreach.recipient.chat_id is 'Telegram''s id of their chat; null once their data was deleted.';
comment on column outreach.recipient.status is 'What became of it.';
comment on column outreach.recipient.reason is 'Why skipped: cap (had another broadcast lately), mute, gone (deleted or blocked by an admin), unreachable (blocked the bot).';
comment on column outreach.recipient.outbox_id is 'The call in gateway.outbox, written in the transaction that handed it over; no foreign key: finished calls are deleted after a week.';
comment on column outreach.recipient.handed_at is 'When it was handed over, by core.now().';

create type outreach.listed as (
  person_id bigint,
  chat_id bigint,
  capped boolean
);
comment on type outreach.listed is 'Somebody in a segment; capped: they had a broadcast too lately for another.';

create type outreach.counts as (
  total bigint,
  queued bigint,
  handed bigint,
  sent bigint,
  failed bigint,
  blocked bigint,
  unknown bigint,
  skipped bigint
);
comment on type outreach.counts is 'Recipients of a broadcast by what became of them.';
