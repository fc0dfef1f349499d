-- Whom a test speaks of.

create function tests.person(p_user bigint) returns bigint
language sql volatile set search_path = ''
as $$
  select p.id from people.person p where p.telegram_id = p_user
$$;
comment on function tests.person(bigint) is 'The person''s number in the programme.';

create function tests.press_about(p_word text, p_more text default '') returns jsonb
language sql volatile set search_path = ''
as $$
  select tests.press(42, p_word || ':' || tests.person(7) || p_more, 'admin')
$$;
comment on function tests.press_about(text, text) is 'The administrator, person 42, presses a button of client 7.';

create table tests.known (name text primary key, id bigint not null unique);
comment on table tests.known is 'People a test speaks of, by name.';

create function tests.add_people(variadic p_names text[]) returns void
language sql volatile set search_path = ''
as $$
  insert into tests.known (name, id)
  select n.name, p.id from pg_catalog.unnest(p_names) with ordinality n (name, n),
    lateral people.add_person(pg_catalog.jsonb_build_object('id', 7000 + n.n, 'first_name', n.name, 'language_code', 'en')) p
$$;
comment on function tests.add_people(text[]) is 'People who speak English and have not registered: the first is number 7001 in Telegram, the next 7002.';

create function tests.who(p_name text) returns bigint
language sql volatile set search_path = ''
as $$
  select k.id from tests.known k where k.name = p_name
$$;
comment on function tests.who(text) is 'The number in the programme of somebody whom tests.add_people() added.';

create function tests.register_people() returns void
language sql volatile set search_path = ''
as $$
  update people.person p set name = pg_catalog.initcap(k.name), registered_at = core.now() from tests.known k where k.id = p.id
$$;
comment on function tests.register_people() is 'All whom tests.add_people() added are registered now, under their names.';
