create table flows.admin_desk (
  person_id bigint primary key references people.person (id),
  query text constraint admin_desk_query_is_short check (length(query) <= 64),
  client_id bigint references people.person (id),
  partner_id bigint references loyalty.partner (id)
);
create index admin_desk_client_id_idx on flows.admin_desk (client_id);
create index admin_desk_partner_id_idx on flows.admin_desk (partner_id);
alter table flows.admin_desk enable row level security;
comment on table flows.admin_desk is 'What each administrator has before them, so that a form leads back to it.';
comment on column flows.admin_desk.person_id is 'The administrator.';
comment on column flows.admin_desk.query is 'What they searched people for last; null once they have gone back to the menu of people.';
comment on column flows.admin_desk.client_id is 'The person whose card they opened last.';
comment on column flows.admin_desk.partner_id is 'The partner they opened last.';
