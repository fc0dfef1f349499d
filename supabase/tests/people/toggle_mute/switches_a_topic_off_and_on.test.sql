begin;
select plan(3);

create temp table anna as select * from people.add_person('{"id": 7001}');
select people.toggle_mute((select id from anna), 'news');
select people.toggle_mute((select id from anna), 'bonuses');
select set_eq(format('select topic from people.mute where person_id = %s', (select id from anna)), array['news', 'bonuses'], 'two topics off');
select people.toggle_mute((select id from anna), 'news');
select set_eq(format('select topic from people.mute where person_id = %s', (select id from anna)), array['bonuses'], 'one on again');
select throws_ok(format('select people.toggle_mute(%s, ''spam'')', (select id from anna)), '23514', null, 'a topic that there is not');

select * from finish();
rollback;
