begin;
select plan(4);

create temp table kept as select
  media.keep('partner', '{"file_id": "A1", "file_unique_id": "U", "file_size": 1000}', 'promo') as first,
  media.keep('partner', '{"file_id": "A2", "file_unique_id": "U", "file_size": 1000}', 'logo') as again,
  media.keep('admin', '{"file_id": "B", "file_unique_id": "U"}', 'broadcast') as other_bot;

select is((select again from kept), (select first from kept), 'the same file is the same picture');
select isnt((select other_bot from kept), (select first from kept), 'another bot''s file is another picture');
select is((select (i.file_id, i.size, i.purpose, i.status)::text from media.item i join kept k on k.first = i.id),
  '(A2,1000,promo,pending)', 'the newest file_id counts');
select is((select count(*) from media.item where next_at <= clock_timestamp()), 2::bigint, 'both are due for copying');

select * from finish();
rollback;
