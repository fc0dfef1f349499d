begin;
select plan(3);


select throws_ok($$ select * from ledger.post('{}') $$, 'KP200', null, 'not none');
select throws_ok($$ select * from ledger.post(null) $$, 'KP200', null, 'not null');
select throws_ok($$ select * from ledger.post(array(select null::ledger.posting from generate_series(1, 1000001))) $$, 'KP200', null, 'not over a million');

select * from finish();
rollback;
