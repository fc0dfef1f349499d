create table people.tag (
  person_id bigint not null references people.person (id),
  tag text not null constraint tag_is_a_word check (tag ~ '^[a-z0-9_-]{1,32}$'),
  added_at timestamptz not null,
  primary key (person_id, tag)
);
create index tag_tag_idx on people.tag (tag, person_id);
alter table people.tag enable row level security;
comment on table people.tag is 'Words that admins put on people, to find them by: vip, press … Tag test is the test group.';
comment on column people.tag.person_id is 'Who.';
comment on column people.tag.tag is 'The word: small Latin letters, digits, _ and -.';
comment on column people.tag.added_at is 'Since when, by core.now().';
