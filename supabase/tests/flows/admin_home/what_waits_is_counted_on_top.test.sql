begin;
select plan(3);

select core.set_setting('admin_chat_id', '"42"', 'test');
select core.set_setting('flag_velocity_per_hour', '1', 'test');
create function pg_temp.menu() returns text language sql as $$ select tests.keyboard(tests.say(42, '/start', 'admin')) $$;
select matches(pg_temp.menu(), '^🤝 Applications, .*🚩 Flags.*👥 People.*🏪 Partners.*📣 Broadcasts.*📅 Schedule.*⚙️ Programme settings.*👮 Administrators.*\| 📊 Status \| 🌐 Language, ❓ Help$',
  'most used first; nothing waits');

select tests.say(1, '/start', 'partner'), tests.say(7, '/start');
select loyalty.apply(tests.person(1), 'Zerno', 'coffee', 'Kyiv', '+380501234567');
insert into loyalty.partner (name) values ('Kalach');
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, tests.person(1), 'cashier', 'test', core.now() from loyalty.partner;
select loyalty.purchase(key, p.id, tests.person(7), tests.person(1), 10000) from loyalty.partner p, unnest('{a,b,c}'::text[]) key;
select loyalty.adjust(tests.person(7), 100000, 'a prize', tests.person(42));
select matches(pg_temp.menu(), '^⚖️ Adjustments · 1 \| 🤝 Applications · 1, .*🚩 Flags · 2\M.*👥 People', 'counted');
select core.set_clock(core.now() + interval '1 year');
select matches(pg_temp.menu(), '^🤝 Applications · 1', 'an adjustment that ran out of time waits no more');

select * from finish();
rollback;
