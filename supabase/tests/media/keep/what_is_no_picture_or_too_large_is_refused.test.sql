begin;
select plan(5);

select throws_ok($$select media.keep('partner', '{"file_unique_id": "U"}', 'promo')$$, 'KP180');
select throws_ok($$select media.keep('partner', null, 'promo')$$, 'KP180');
select throws_ok($$select media.keep('partner', '{"file_id": "A", "file_unique_id": "U", "file_size": 10485761}', 'promo')$$, 'KP181');
select is((select count(*) from media.item), 0::bigint, 'nothing was kept');
select lives_ok($$select media.keep('partner', '{"file_id": "A", "file_unique_id": "U", "file_size": 10485760}', 'promo')$$, '10 MB will do');

select * from finish();
rollback;
