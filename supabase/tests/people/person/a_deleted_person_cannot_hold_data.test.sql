begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001}');
select people.delete_person((select id from anna));
select throws_ok(format('select people.register(%s, ''Анна'', ''+380501234567'', null)', (select id from anna)), '23514', null, 'a late registration is refused');
select throws_ok(format('update people.person set telegram_id = 7001 where id = %s', (select id from anna)), '23514', null, 'so is an account');
select is((select name from people.person where id = (select id from anna)), null, 'the row stays empty');

select * from finish();
rollback;
