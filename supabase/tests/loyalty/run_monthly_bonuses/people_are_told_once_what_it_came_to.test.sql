begin;
select plan(3);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('anna', 'muted', 'blocked_us');

select people.toggle_mute((select id from tests.known where name = 'muted'), 'bonuses');
select gateway.set_reachable('client', 7003, 'Forbidden');
insert into loyalty.bonus_rule (name, points, valid_from) values ('Thanks', 10, '2026-11-01'), ('<Best>', 5, '2026-11-01');
select core.set_clock('2026-12-01 12:00+02');
select loyalty.run_monthly_bonuses();
select is((select count(*) from ledger.account where balance = 15), 3::bigint, 'all get both');
select results_eq('select chat_id from gateway.outbox', array[7001::bigint], 'one message, to who wants it and can be reached');
select is((select payload ->> 'text' from gateway.outbox), '🎁 Your bonus for 11.2026: <b>15</b> points (Thanks, &lt;Best&gt;). Thank you for being with us!', 'what for and how many');

select * from finish();
rollback;
