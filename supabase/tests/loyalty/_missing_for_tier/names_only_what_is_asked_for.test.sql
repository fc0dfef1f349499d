begin;
select plan(3);

update loyalty.tier set min_visits = null where id = 'gold';
select is(loyalty._missing_for_tier('gold', 1900000, 3, 'ru'), E'покупок на 1\u00A0000\u00A0₴', 'bills alone');
select is(loyalty._missing_for_tier('silver', 100000, 11, 'uk'), E'покупок на 4\u00A0000\u00A0₴ або 1 відвідування', 'either');
update loyalty.tier set min_spend_minor = null where id = 'silver';
select is(loyalty._missing_for_tier('silver', 0, 10, 'en'), '2 visits', 'visits alone');

select * from finish();
rollback;
