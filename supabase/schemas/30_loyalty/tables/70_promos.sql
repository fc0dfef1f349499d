create table loyalty.promo (
  id bigint generated always as identity primary key,
  partner_id bigint not null references loyalty.partner (id),
  title text not null constraint promo_title_is_short check (length(title) between 1 and 80),
  text text not null constraint promo_text_fits_a_caption check (length(text) between 1 and 700),
  media_id bigint references media.item (id),
  starts_on date not null,
  ends_on date not null,
  status text not null default 'draft' constraint promo_status_is_known check (status in ('draft', 'published', 'stopped')),
  created_by text not null,
  created_at timestamptz not null,
  published_at timestamptz,
  stopped_at timestamptz,
  constraint promo_ends_after_it_starts check (ends_on >= starts_on),
  constraint promo_published_says_when check (status <> 'published' or published_at is not null),
  constraint promo_stopped_says_when check ((status = 'stopped') = (stopped_at is not null))
);
create index promo_partner_id_idx on loyalty.promo (partner_id, id);
create index promo_media_id_idx on loyalty.promo (media_id);
create index promo_published_idx on loyalty.promo (ends_on) where status = 'published';
alter table loyalty.promo enable row level security;
comment on table loyalty.promo is 'What a partner offers its clients for a while: words and a picture. It gives no points by itself, rules do that.';
comment on column loyalty.promo.id is 'Number of the promo.';
comment on column loyalty.promo.partner_id is 'Whose.';
comment on column loyalty.promo.title is 'Headline, at most 80 characters.';
comment on column loyalty.promo.text is 'What it is about, at most 700 characters: with all around it, it fits a caption of Telegram''s.';
comment on column loyalty.promo.media_id is 'Its picture; null for none.';
comment on column loyalty.promo.starts_on is 'First day, in the programme''s zone.';
comment on column loyalty.promo.ends_on is 'Last day, in the programme''s zone.';
comment on column loyalty.promo.status is 'draft: only its partner sees it; published: clients see it on its days; stopped: nobody does, and it may be published again.';
comment on column loyalty.promo.created_by is 'Who made it: a role or person:<id>.';
comment on column loyalty.promo.created_at is 'When.';
comment on column loyalty.promo.published_at is 'When it was published last.';
comment on column loyalty.promo.stopped_at is 'When it was stopped; null unless it is.';
