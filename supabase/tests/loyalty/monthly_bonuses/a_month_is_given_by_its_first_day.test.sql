begin;
select plan(3);

select throws_ok($$select * from loyalty.monthly_bonuses('2026-11-02')$$, 'KP360', null, 'another day');
select throws_ok($$select * from loyalty.monthly_bonuses(null)$$, 'KP360', null, 'none');
insert into loyalty.bonus_rule (name, points, valid_from) values ('Thanks', 1, '2026-01-01');
select throws_ok($$select * from loyalty.preview_monthly_bonuses('2026-11-30')$$, 'KP360', null, 'the dry run says so too');

select * from finish();
rollback;
