begin;
select plan(8);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) values (tests.shop(), tests.who('oleh'), 'owner', 'test', core.now());
create temp table bought as select tests.purchase('test:1', 100000, 40) as id;
create function pg_temp.undo(p_name text, p_key text default 'undo') returns text language sql as $$select format('select loyalty.undo(%L, %s, %s)', p_key, (select id from bought), tests.who(p_name))$$;
select throws_ok(pg_temp.undo('oleh'), 'KP340', null, 'not even by the owner');
select throws_ok(pg_temp.undo('anna'), 'KP302', null, 'nor by the client');
select throws_ok($$select loyalty.undo('undo', -1, tests.who('vera'))$$, 'KP335', null, 'no such purchase');
select core.set_clock('2026-11-21 10:01:00.001+00');
select throws_ok(pg_temp.undo('vera'), 'KP338', null, 'after a minute it is too late');
select is(tests.balance(), 108::bigint, 'the purchase stands');
select core.set_clock('2026-11-21 10:00:30+00');
select lives_ok('select tests.refund((select id from bought), 100000)', 'a refund of everything');
select throws_ok(pg_temp.undo('vera'), 'KP336', null, 'leaves nothing to undo');
select is(tests.balance(), 100::bigint, 'nothing more moves');

select * from finish();
rollback;
