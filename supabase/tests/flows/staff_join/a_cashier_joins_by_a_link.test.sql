begin;
select plan(12);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.person(2), 'cashier', 'admin');
create temp table shown as select tests.press(1, 'staff_invite', 'partner') as got;
select matches(tests.reply(got), 'https://t.me/.*[?]start=staff_[A-Z0-9]{26}.*48 hours', 'a link, and how long it works') from shown;
create temp table link as select substring(tests.reply(got) from 'staff_([A-Z0-9]{26})') as token from shown;
select matches(tests.reply(tests.press(1, 'staff', 'partner')), 'not used yet: 1', 'the owner sees that it waits');

create temp table opened as select tests.say(2, '/start staff_' || token, 'partner') as got from link;
select matches(tests.reply(got), 'Anna invites you to be a cashier at <b>Зерно', 'it names owner and partner') from opened;
select is(tests.data_of(got, '✅ Become a cashier'), 'staff_accept:' || token, 'and asks') from opened, link;
select is((select count(*) from loyalty.staff), 2::bigint, 'to look is not to join');
select matches(tests.reply(tests.press(2, 'staff_accept:' || token, 'partner')), 'Зерно.*a cashier', 'joined, and at work there') from link;
select is((select partner_id from flows.workplace where person_id = tests.person(2)), pg_temp.shop('Зерно'), 'whatever else they do');
select matches(tests.reply(tests.say(2, '/start staff_' || token, 'partner')), 'You already work at', 'the link again') from link;
select matches(tests.reply(tests.say(3, '/start staff_' || token, 'partner')), 'Somebody has already joined', 'a forwarded link: KP398') from link;
select matches(tests.reply(tests.press(1, 'staff_accept:' || token, 'partner')), 'Somebody has already joined', 'and a forwarded button') from link;
select matches(tests.reply(tests.say(3, '/start staff_', 'partner')), 'This invitation does not work', 'an empty one: KP397');
select is((select count(*) from loyalty.staff), 3::bigint, 'one has joined');

select * from finish();
rollback;
