begin;
select plan(12);

select core.set_clock('2026-11-21 12:00+02');
insert into loyalty.partner (name) values ('Bean'), ('Other');
select tests.say(u, '/start', 'partner') from unnest('{7103,7104,7105}'::bigint[]) u;
select loyalty.add_staff((select id from loyalty.partner where name = 'Bean'), tests.person(7103), 'cashier', 'admin');
select loyalty.add_staff((select id from loyalty.partner where name = 'Other'), tests.person(7104), 'owner', 'admin');
create temp table promo as select loyalty.create_promo(id, 'T', 'Text', null, '2026-12-01', 'admin') as id from loyalty.partner where name = 'Bean';
create function pg_temp.reply_to(p_user bigint, p_action text) returns text language sql volatile as $$
  select tests.reply(tests.press(p_user, p_action, 'partner'))
$$;

select matches(pg_temp.reply_to(7103, a), 'Only an owner', 'a cashier presses ' || a)
from (values ('promos'), ('promo_new'), ('logo'), ('promo:1'), ('promo_publish:' || (select id from promo))) v (a);
select matches(pg_temp.reply_to(7104, 'promo:' || (select id from promo)), 'no such promo', 'another partner''s owner');
select matches(pg_temp.reply_to(7104, 'promo_publish:' || (select id from promo)), 'Only an owner', 'who cannot publish it either');
select matches(pg_temp.reply_to(7104, a), 'no such promo', 'and none is ' || a) from (values ('promo:abc'), ('promo:'), ('promo_stop:99999999999999999999')) v (a);
select is((select status from loyalty.promo), 'draft');
select doesnt_match(pg_temp.reply_to(7105, 'promos'), 'Promos of', 'who works nowhere has none');

select * from finish();
rollback;
