begin;
select plan(4);

select core.set_clock('2026-01-01 12:00+00');
select tests.add_people('anna');

insert into loyalty.bonus_rule (name, points, valid_from, valid_to) values ('Autumn', 1, '2026-09-30', '2026-11-01');
select is_empty($$select * from loyalty.monthly_bonuses('2026-08-01')$$, 'the month before');
select isnt_empty($$select * from loyalty.monthly_bonuses('2026-09-01')$$, 'the month of its first day');
select isnt_empty($$select * from loyalty.monthly_bonuses('2026-11-01')$$, 'the month of its last day');
select is_empty($$select * from loyalty.monthly_bonuses('2026-12-01')$$, 'the month after');

select * from finish();
rollback;
