begin;
select plan(3);

create function pg_temp.photo(p_content jsonb) returns jsonb language sql as $$ select tests.answer_to('{"type": "photo"}', p_content) $$;

select is(pg_temp.photo('{"photo": [{"file_id": "small", "width": 90}, {"file_id": "large", "width": 800}]}'), '"large"', 'Telegram puts it last');
select is(pg_temp.photo('{"document": {"file_id": "d", "mime_type": "image/jpeg"}}'), null, 'a picture sent as a file is none');
select is(pg_temp.photo('{"text": "here is a photo"}'), null, 'nor is a text');

select * from finish();
rollback;
