begin;
select plan(3);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

update loyalty.staff set daily_points_limit = 5 where person_id = tests.who('vera');
insert into gateway.chat (bot_id, chat_id, unreachable_at) values ('partner', 7003, core.now());
select matches(tests.reply(tests.serve('200')), '^The cashier''s daily limit of points is reached');
select is_empty('select from flows.approval', 'nothing waits');
select is_empty('select from loyalty.purchase', 'nothing is entered');

select * from finish();
rollback;
