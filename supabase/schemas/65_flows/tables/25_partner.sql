create table flows.workplace (
  person_id bigint primary key references people.person (id),
  partner_id bigint not null references loyalty.partner (id),
  chosen_at timestamptz not null
);
create index workplace_partner_id_idx on flows.workplace (partner_id);
alter table flows.workplace enable row level security;
comment on table flows.workplace is 'For which partner somebody who works for several serves now.';
comment on column flows.workplace.person_id is 'The person.';
comment on column flows.workplace.partner_id is 'The partner they chose; it counts while they work there.';
comment on column flows.workplace.chosen_at is 'When.';
