create table flows.setting_place (
  key text primary key references core.setting (key),
  section text not null constraint setting_place_section_is_known
    check (section in ('earning', 'spending', 'people', 'suspicion', 'payments', 'orders', 'notices', 'system')),
  position smallint not null,
  unit text not null constraint setting_place_unit_is_known check (unit in
    ('points', 'money', 'percent', 'seconds', 'hours', 'days', 'months', 'clock', 'number', 'yes_no', 'choice', 'zone', 'currency', 'page')),
  constraint setting_place_is_its_own unique (section, position)
);
alter table flows.setting_place enable row level security;
comment on table flows.setting_place is 'Where the admin bot shows each setting of the programme, and how its value is written. A contract test sees to it that each has a row.';
comment on column flows.setting_place.key is 'The setting.';
comment on column flows.setting_place.section is 'The group it is listed in.';
comment on column flows.setting_place.position is 'Order within the group.';
comment on column flows.setting_place.unit is 'How the value is shown and typed: percent of basis points, money of minor units, clock for an hour of the day, page for the address of a page (empty: none), the others as they are.';
