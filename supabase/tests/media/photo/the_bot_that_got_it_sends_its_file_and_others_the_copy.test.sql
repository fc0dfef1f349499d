begin;
select plan(4);

create temp table pic as select media.keep('partner', '{"file_id": "A", "file_unique_id": "U"}', 'promo') as id;
select is(media.photo((select id from pic), 'partner'), '"A"', 'at once, by its file_id');
select is(media.photo((select id from pic), 'client'), null::jsonb, 'another bot has nothing to show before the copy is made');
select media.claim(1);
select media.report(jsonb_build_array(jsonb_build_object('id', (select id from pic), 'outcome', 'copied', 'path', 'promo/1.jpg', 'content_type', 'image/jpeg', 'size', 5)));
select is(media.photo((select id from pic), 'client'), '{"$media": "promo/1.jpg"}', 'then the copy');
select is(media.photo(null, 'client'), null::jsonb, 'no picture is none');

select * from finish();
rollback;
