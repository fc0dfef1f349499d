begin;
select plan(12);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(2), 'cashier', 'admin');
select matches(tests.reply(tests.say(1, '/places', 'partner')), 'No locations yet', 'none');
select tests.press(1, 'place_new', 'partner');
select tests.say(1, 'Поділ', 'partner');
select tests.say(1, 'Сагайдачного, 12', 'partner');
select matches(tests.reply(tests.say(1, 'Skip', 'partner')), 'Opening hours: <b>not given', 'a new one');
select matches(tests.replies(tests.press(1, 'form.confirm:' || (select version from dialog.session where bot_id = 'partner' and user_id = 1), 'partner')),
  'Location added: Поділ.*Open locations: 1', 'added');
create temp table place as select id from loyalty.location;
select matches(tests.reply(tests.press(1, 'place_card:' || id, 'partner')), 'Сагайдачного, 12.*opening hours not given', 'shown') from place;
select matches(tests.reply(tests.press(1, 'place_hours:' || id, 'partner')), 'When are you open', 'hours are asked for') from place;
select matches(tests.replies(tests.say(1, 'Mon 8-20', 'partner')), 'Поділ: Mon 8-20', 'and kept');
select is((select hours from loyalty.location), 'Mon 8-20', 'indeed');
select matches(tests.reply(tests.press(2, w || ':' || id, 'partner')), 'Only an owner', w || ': not by a cashier') from place, unnest(array['place_hours', 'place_close']) w;
select matches(tests.reply(tests.press(1, 'place_ask:' || id, 'partner')), 'Close <b>Поділ</b>', 'a question before it is closed') from place;
select matches(tests.reply(tests.press(1, 'place_close:' || id, 'partner')), 'No locations yet', 'closed') from place;
select ok((select closed_at is not null from loyalty.location), 'indeed');

select * from finish();
rollback;
