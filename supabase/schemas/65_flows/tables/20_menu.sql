create table flows.menu_item (
  menu text not null constraint menu_item_menu_is_known check (menu in ('partner', 'admin')),
  position smallint not null,
  role text not null constraint menu_item_role_is_known check (role in ('stranger', 'cashier', 'owner', 'admin')),
  text_key text not null references core.texts (key),
  action text not null constraint menu_item_action_fits_telegram check (octet_length(action) between 1 and 64),
  primary key (menu, role, position)
);
create index menu_item_text_key_idx on flows.menu_item (text_key);
alter table flows.menu_item enable row level security;
comment on table flows.menu_item is 'Buttons of the home menus that depend on who looks: each area of work adds its own.';
comment on column flows.menu_item.menu is 'partner or admin: the bot.';
comment on column flows.menu_item.position is 'Order within the role, two buttons a row.';
comment on column flows.menu_item.role is 'Who sees it: stranger, cashier, owner (who sees the cashier''s first) or admin.';
comment on column flows.menu_item.text_key is 'What it says.';
comment on column flows.menu_item.action is 'callback_data, 1 to 64 bytes.';
