begin;
select plan(8);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table asked as select * from loyalty.ask_spend(tests.shop(), tests.who('vera'), tests.who('anna'), 20000, 60);
create function pg_temp.confirm(p_name text) returns text language sql as $$select format('select loyalty.confirm_spend(%s, %s)', (select id from asked), tests.who(p_name))$$;
select throws_ok(pg_temp.confirm('oleh'), 'KP332', null, 'another person''s');
select throws_ok($$select loyalty.confirm_spend(-1, tests.who('anna'))$$, 'KP330', null, 'none');
update people.person set blocked_at = core.now() where id = tests.who('anna');
select throws_ok(pg_temp.confirm('anna'), 'KP311', null, 'blocked since');
update people.person set blocked_at = null where id = tests.who('anna');
select ledger.post_one('test:take', 'adjustment', ledger.open_wallet(tests.who('anna')), ledger.account_id('programme:bonuses'), 50, 'test');
select throws_ok(pg_temp.confirm('anna'), 'KP207', null, 'the points are gone since');
select core.set_clock('2026-11-21 10:03+00');
select throws_ok(pg_temp.confirm('anna'), 'KP331', null, 'at its last moment it is over, before any job');
select 'expired' from loyalty.expire_spends();
select throws_ok(pg_temp.confirm('anna'), 'KP331', null, 'and after it');
select is(tests.balance(), 50::bigint, 'nothing was put aside');
select is(tests.told('vera', 'partner'), E'anna: time is over, 60 points for the bill of 200\u00A0₴ were not taken. Ask again if need be.', 'the cashier knows');

select * from finish();
rollback;
