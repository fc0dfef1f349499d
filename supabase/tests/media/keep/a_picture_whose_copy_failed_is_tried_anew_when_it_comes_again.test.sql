begin;
select plan(2);

create temp table pic as select media.keep('partner', '{"file_id": "A", "file_unique_id": "U"}', 'promo') as id;
select media.claim(1);
select media.report(jsonb_build_array(jsonb_build_object('id', (select id from pic), 'outcome', 'failed', 'error', 'no JPEG')));
select is((select (status, attempts, last_error)::text from media.item), '(failed,1,"no JPEG")');
select media.keep('partner', '{"file_id": "A2", "file_unique_id": "U"}', 'promo');
select is((select (status, attempts, next_at <= clock_timestamp())::text from media.item), '(pending,0,t)');

select * from finish();
rollback;
