begin;
select plan(1);

select core.set_clock('2026-11-30 21:59:59+00');
select tests.add_people('there', 'blocked', 'deleted');

select core.set_clock('2026-11-30 22:00:00+00');
insert into tests.known select 'late', id from people.add_person('{"id": 7009}');
update people.person set blocked_at = core.now(), block_reason = 'test' where id = tests.who('blocked');
select people.delete_person(tests.who('deleted'));
insert into loyalty.bonus_rule (name, points, valid_from) values ('Everybody', 1, '2026-01-01');
select results_eq($$select p.name from loyalty.monthly_bonuses('2026-11-01') b join tests.known p on p.id = b.person_id order by 1$$,
  $$values ('there')$$, 'nothing for the blocked, the deleted, and who came when the month was over');

select * from finish();
rollback;
