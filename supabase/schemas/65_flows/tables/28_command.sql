create table flows.command (
  bot_id gateway.bot_name not null,
  command text not null constraint command_is_telegrams check (command ~ '^[a-z0-9_]{1,32}$'),
  position smallint not null,
  role text constraint command_role_is_known check (role in ('cashier', 'owner', 'admin')),
  text_key text not null references core.texts (key),
  primary key (bot_id, command),
  constraint command_role_is_of_its_bot check (case when role = 'admin' then bot_id = 'admin' else role is null or bot_id = 'partner' end)
);
create index command_text_key_idx on flows.command (text_key);
alter table flows.command enable row level security;
comment on table flows.command is 'Commands that Telegram offers behind the menu button.';
comment on column flows.command.bot_id is 'The bot.';
comment on column flows.command.command is 'The command without /.';
comment on column flows.command.position is 'Its place in the list.';
comment on column flows.command.role is 'Who is offered it: null everybody; cashier also owners; owner; admin.';
comment on column flows.command.text_key is 'What it does, 1 to 256 characters.';
