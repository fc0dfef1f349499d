begin;
select plan(2);

select throws_ok($$select api.report_deliveries('client', '{"id": 1}')$$, '22023', null, 'an object');
select lives_ok($$select api.report_deliveries('client', '[]')$$, 'an empty list is fine');

select * from finish();
rollback;
