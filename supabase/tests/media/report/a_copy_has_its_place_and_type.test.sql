begin;
select plan(3);

create temp table pic as select media.keep('partner', '{"file_id": "A", "file_unique_id": "U"}', 'promo') as id;
select media.claim(1);
select api.report_media(jsonb_build_array(jsonb_build_object('id', (select id from pic), 'outcome', 'copied', 'path', 'promo/1.png',
  'content_type', 'image/png', 'size', 70, 'error', null)));
select is((select (status, storage_path, content_type, size, last_error)::text from media.item), '(copied,promo/1.png,image/png,70,)');
select ok((select copied_at <= clock_timestamp() and next_at is null from media.item));

select api.report_media(jsonb_build_array(jsonb_build_object('id', (select id from pic), 'outcome', 'failed', 'error', 'late')));
select is((select status from media.item), 'copied', 'a later report changes nothing');

select * from finish();
rollback;
