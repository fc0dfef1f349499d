begin;
select plan(4);

select core.set_clock('2026-11-21 12:00+02');
select is_empty('select * from loyalty.bonus_months()', 'without a rule there are none');
insert into loyalty.bonus_rule (name, points, valid_from) values ('all', 10, '2026-08-15');
insert into loyalty.run (kind, period, status, started_at, finished_at) values ('monthly_bonus', '2026-08-01', 'done', now(), now());
insert into loyalty.run (kind, period, status, started_at) values ('monthly_bonus', '2026-09-01', 'running', now());
select results_eq('select * from loyalty.bonus_months()', $$values ('2026-11-01'::date, 'open', false), ('2026-10-01', 'due', false),
  ('2026-09-01', 'running', true), ('2026-08-01', 'done', false)$$, 'newest first, the unfinished one is next');
select is((select count(*) from loyalty.bonus_months(2)), 2::bigint, 'as many as asked for');
update loyalty.run set status = 'done', finished_at = now();
select is((select month from loyalty.bonus_months() where is_next), '2026-10-01'::date, 'then the one after it');

select * from finish();
rollback;
