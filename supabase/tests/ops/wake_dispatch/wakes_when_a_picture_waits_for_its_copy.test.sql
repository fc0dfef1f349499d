begin;
select plan(3);

select is(ops.wake_dispatch(), false, 'nothing is due');
select media.keep('partner', '{"file_id": "A", "file_unique_id": "U"}', 'promo');
select is(ops.wake_dispatch(), true, 'a picture is');
select media.claim(1);
select is(ops.wake_dispatch(), false, 'not while it is being copied');

select * from finish();
rollback;
