create table flows.broadcast_desk (
  person_id bigint primary key references people.person (id),
  broadcast_id bigint not null references outreach.broadcast (id)
);
create index broadcast_desk_broadcast_id_idx on flows.broadcast_desk (broadcast_id);
alter table flows.broadcast_desk enable row level security;
comment on table flows.broadcast_desk is 'The broadcast that an admin has before them.';
comment on column flows.broadcast_desk.person_id is 'The admin.';
comment on column flows.broadcast_desk.broadcast_id is 'The broadcast opened last.';

create table flows.broadcast_live (
  broadcast_id bigint primary key references outreach.broadcast (id),
  chat_id bigint not null,
  posted_id bigint,
  message_id bigint,
  last_id bigint,
  shown text,
  closed boolean not null default false,
  final boolean not null default false
);
alter table flows.broadcast_live enable row level security;
comment on table flows.broadcast_live is 'The message in which an admin watches a broadcast: it is edited every few seconds.';
comment on column flows.broadcast_live.broadcast_id is 'The broadcast.';
comment on column flows.broadcast_live.chat_id is 'The admin''s chat.';
comment on column flows.broadcast_live.posted_id is 'The call in gateway.outbox that brought the message, which tells its message_id.';
comment on column flows.broadcast_live.message_id is 'Telegram''s id of the message; null until it is known.';
comment on column flows.broadcast_live.last_id is 'The last call made for it: the next waits until that one is over.';
comment on column flows.broadcast_live.shown is 'Hash of what it says, so that nothing is edited into itself.';
comment on column flows.broadcast_live.closed is 'The admin went on to something else in that message; the end comes as a new one.';
comment on column flows.broadcast_live.final is 'It shows how the broadcast ended.';
