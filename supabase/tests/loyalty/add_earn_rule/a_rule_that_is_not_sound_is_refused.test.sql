begin;
select plan(14);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'magic', 'test', p_points => 5) from shop$$, 'KP326', null, 'a kind that is none');
select throws_ok($$select loyalty.add_earn_rule(shop.id, null, 'test', p_points => 5) from shop$$, 'KP326', null, 'no kind');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'visit', 'test') from shop$$, 'KP326', null, 'a visit without points');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 0) from shop$$, 'KP326', null, 'no points');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 100) from shop$$, 'KP326', null, 'a factor of one');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'factor', 'test', p_factor_percent => 200, p_points => 5) from shop$$, 'KP326', null, 'a factor with points');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'category', 'test', p_rate_bp => 500) from shop$$, 'KP326', null, 'no category');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'nth_visit', 'test', p_points => 5, p_every_n => 1) from shop$$, 'KP326', null, 'every first visit');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 5, p_weekdays => '{8}') from shop$$, 'KP326', null, 'an eighth weekday');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 5, p_from_time => '10:00') from shop$$, 'KP326', null, 'hours without an end');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 5, p_lifetime_days => 0) from shop$$, 'KP326', null, 'a lifetime of no days');
select throws_ok($$select loyalty.add_earn_rule(shop.id, 'visit', 'test', p_points => 5, p_valid_to => '2026-11-21 10:00+00') from shop$$, 'KP326', null, 'an end at its begin');
select is_empty('select * from loyalty.earn_rule', 'no rule');
select is_empty($$select * from core.audit a where a.action = 'add.earn_rule'$$, 'and no record of one');

select * from finish();
rollback;
