begin;
select plan(6);

select throws_ok($$ update loyalty.statement set fee = 0 $$, '42501', null, 'a statement is not changed, by grant');
select throws_ok($$ delete from loyalty.statement $$, '42501', null, 'nor deleted');
select throws_ok($$ update loyalty.refund set reason = '' $$, '42501', null, 'nor is a refund changed');
grant update, delete, truncate on loyalty.statement, loyalty.refund to current_user;
select throws_ok($$ update loyalty.statement set fee = 0 $$, 'KP004', null, 'nor by who gives themselves the right');
select throws_ok($$ truncate loyalty.statement $$, 'KP004', null, 'nor truncated');
select throws_ok($$ delete from loyalty.refund $$, 'KP004', null, 'nor is a refund deleted');

select * from finish();
rollback;
