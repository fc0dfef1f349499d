begin;
select plan(3);

select throws_ok($$select api.handle_update('stranger', '{"update_id": 1}')$$, 'KP801', null, 'a bot that is none of ours');
select throws_ok($$select api.handle_update(null, '{"update_id": 1}')$$, 'KP801', null, 'no bot');
select is((select count(*) from gateway.inbox), 0::bigint, 'nothing was taken');

select * from finish();
rollback;
