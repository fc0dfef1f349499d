create schema media;
comment on schema media is 'Pictures that people send: kept as Telegram''s file ids, copied to Storage so that every bot and page can show them.';

create table media.item (
  id bigint generated always as identity primary key,
  bot_id gateway.bot_name not null,
  file_id text not null,
  file_unique_id text not null,
  kind text not null default 'photo' constraint item_kind_is_known check (kind = 'photo'),
  purpose text not null constraint item_purpose_is_a_word check (purpose ~ '^[a-z_]{1,32}$'),
  size integer constraint item_size_is_at_most_10_mb check (size between 1 and 10485760),
  status text not null default 'pending' constraint item_status_is_known check (status in ('pending', 'copied', 'failed')),
  storage_path text,
  content_type text constraint item_content_type_is_a_pictures check (content_type in ('image/jpeg', 'image/png', 'image/webp')),
  attempts smallint not null default 0,
  next_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  copied_at timestamptz,
  constraint item_file_is_kept_once unique (bot_id, file_unique_id),
  constraint item_copied_says_where check ((status = 'copied') = (num_nonnulls(storage_path, content_type, copied_at) = 3)),
  constraint item_pending_has_its_turn check ((status = 'pending') = (next_at is not null))
);
create index item_due_idx on media.item (next_at) where status = 'pending';
create index item_failed_idx on media.item (id) where status = 'failed';
alter table media.item enable row level security;
comment on table media.item is 'Every picture that was kept. The bot that got it shows it by file_id at once; what another bot or a page shows is the public copy, once there is one.';
comment on column media.item.id is 'Number of the picture.';
comment on column media.item.bot_id is 'The bot that got it: the only one for which file_id is good.';
comment on column media.item.file_id is 'Telegram''s id to send or download it by, the newest one.';
comment on column media.item.file_unique_id is 'Telegram''s id that stays the same for the same file.';
comment on column media.item.kind is 'photo.';
comment on column media.item.purpose is 'What it was sent for, such as promo or logo: the folder of its copy.';
comment on column media.item.size is 'Bytes, as Telegram said, then as copied; null when it did not say.';
comment on column media.item.status is 'pending: to be copied; copied; failed: given up, last_error says why.';
comment on column media.item.storage_path is 'Where the copy is in the bucket public.';
comment on column media.item.content_type is 'What the copy''s first bytes say that it is.';
comment on column media.item.attempts is 'How often a copy was begun.';
comment on column media.item.next_at is 'A copy begins not before this moment (wall clock); while one is being made, the end of its lease. Null when none is to be made.';
comment on column media.item.last_error is 'Why the last attempt failed.';
comment on column media.item.created_at is 'When it was first kept, by core.now().';
comment on column media.item.copied_at is 'When the copy was made (wall clock).';
