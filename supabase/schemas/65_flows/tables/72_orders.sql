create table flows.order_desk (
  bot_id gateway.bot_name not null,
  person_id bigint not null references people.person (id),
  item_id bigint references orders.item (id),
  order_id bigint references orders.order (id),
  primary key (bot_id, person_id)
);
create index order_desk_person_id_idx on flows.order_desk (person_id);
create index order_desk_item_id_idx on flows.order_desk (item_id);
create index order_desk_order_id_idx on flows.order_desk (order_id);
alter table flows.order_desk enable row level security;
comment on table flows.order_desk is 'The item and the order that somebody looked at last: what a screen shows again when a form before it is over.';
comment on column flows.order_desk.bot_id is 'The bot: client for those who order, admin for those who see to it.';
comment on column flows.order_desk.person_id is 'Who looks.';
comment on column flows.order_desk.item_id is 'The item.';
comment on column flows.order_desk.order_id is 'The order.';
