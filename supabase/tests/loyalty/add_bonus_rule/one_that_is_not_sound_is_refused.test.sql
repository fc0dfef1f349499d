begin;
select plan(8);

select core.set_clock('2026-11-20 12:00+02');
select throws_ok($$select loyalty.add_bonus_rule(' ', 10, 'test')$$, 'KP362', null, 'no name');
select throws_ok($$select loyalty.add_bonus_rule('x', 0, 'test')$$, 'KP362', null, 'no points');
select throws_ok($$select loyalty.add_bonus_rule('x', null, 'test')$$, 'KP362', null, 'none at all');
select throws_ok($$select loyalty.add_bonus_rule('x', 10, 'test', 'platinum')$$, 'KP362', null, 'a level that is none');
select throws_ok($$select loyalty.add_bonus_rule('x', 10, 'test', p_min_visits => -1)$$, 'KP362', null, 'less than no visits');
select throws_ok($$select loyalty.add_bonus_rule('x', 10, 'test', p_valid_from => '2026-12-01', p_valid_to => '2026-11-30')$$, 'KP362', null, 'over before its beginning');
select is_empty('select * from loyalty.bonus_rule', 'no rule');
select is_empty($$select * from core.audit a where a.action = 'add.bonus_rule'$$, 'and no record of one');

select * from finish();
rollback;
