begin;
select plan(8);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh');
select tests.add_shop('vera');
select tests.give('anna', 100);

create temp table code as select * from loyalty.open_spend_code(tests.who('anna'), 60);
create function pg_temp.find(p_cashier text, p_code text) returns text language sql as $$select format('select loyalty.find_spend(%L, %s, %s)', p_code, tests.shop(), tests.who(p_cashier))$$;
select results_eq($$select id, person_id, points from loyalty.find_spend((select code from code), tests.shop(), tests.who('vera'))$$,
  'select id, person_id, points from code', 'whose it is, and how many points');
select throws_ok(pg_temp.find('oleh', (select code from code)), 'KP302', null, 'staff only');
select throws_ok(pg_temp.find('vera', '12345'), 'KP330', null, 'no code');
select throws_ok(pg_temp.find('vera', null), 'KP330', null, 'nothing');
update loyalty.partner set status = 'suspended' where id = tests.shop();
select throws_ok(pg_temp.find('vera', (select code from code)), 'KP301', null, 'not at a suspended partner''s');
update loyalty.partner set status = 'active' where id = tests.shop();
select core.set_clock('2026-11-21 10:05+00');
select throws_ok(pg_temp.find('vera', (select code from code)), 'KP331', null, 'its time is over, though no job was here');
select is(loyalty.expire_spends(), 1::bigint, 'then it was');
select throws_ok(pg_temp.find('vera', (select code from code)), 'KP330', null, 'and the digits mean nothing any more');

select * from finish();
rollback;
