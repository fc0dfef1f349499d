begin;
select plan(8);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
update loyalty.partner set terms_version = 1, terms_accepted_at = '2026-11-01 10:00+00';
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(2), 'cashier', 'admin');
select doesnt_match(tests.keyboard(tests.press(1, 'menu', 'partner')), 'New terms', 'nothing to accept');
select matches(tests.reply(tests.press(1, 'terms', 'partner')), 'You accepted them on 1 Nov 2026', 'when they did');
select core.set_setting('terms_version', '2', 'test');
select matches(tests.keyboard(tests.press(1, 'menu', 'partner')), '^📄 New terms', 'the menu asks');
select doesnt_match(tests.keyboard(tests.press(2, 'menu', 'partner')), 'New terms', 'not a cashier');
select is(tests.data_of(tests.press(1, 'terms', 'partner'), '✅ I accept the terms'), 'terms_accept:2', 'with the version that is shown');
select matches(tests.reply(tests.press(1, 'terms_accept:1', 'partner')), 'The terms have changed', 'those before are none: KP396');
select is(tests.press(1, 'terms_accept:2', 'partner') #>> '{answer,text}', 'Terms accepted, thank you', 'those of now are');
select is((select terms_version from loyalty.partner where name = 'Зерно'), 2, 'kept');

select * from finish();
rollback;
