begin;
select plan(6);

create function pg_temp.photo(p_content jsonb) returns jsonb language sql as $$ select tests.answer_to('{"type": "photo"}', p_content) $$;

select is(pg_temp.photo('{"photo": [{"file_id": "small", "width": 90}, {"file_id": "large", "width": 800}]}'), '"large"', 'Telegram puts it last');
select is(pg_temp.photo('{"document": {"file_id": "d", "mime_type": "image/jpeg"}}'), null, 'a picture sent as a file is none');
select is(pg_temp.photo('{"photo": [{"file_id": "p", "file_size": 10485760}]}'), '"p"', '10 MB will do');
select is(pg_temp.photo('{"photo": [{"file_id": "p", "file_size": 10485761}]}'), null, 'a byte more does not');
select is(pg_temp.photo('{"photo": [{"file_id": "p"}], "media_group_id": "1"}'), null, 'which one of an album would it be?');
select is(pg_temp.photo('{"text": "here is a photo"}'), null, 'nor is a text');

select * from finish();
rollback;
