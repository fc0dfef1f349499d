begin;
select plan(6);

create function pg_temp.send(p_album text, p_file text) returns jsonb language sql volatile as $$
  select tests.send(4801, jsonb_build_object('media_group_id', p_album, 'photo', jsonb_build_array(
    jsonb_build_object('file_id', p_file, 'file_unique_id', p_file, 'width', 90, 'height', 90))))
$$;
select tests.add_probe('[{"type": "photo"}]');
select tests.say(4801, '/start');
select tests.say(4801, '/probe');

select matches(tests.reply(pg_temp.send('1', 'A')), 'not an album', 'the first of its messages is explained');
select is(tests.methods(pg_temp.send('1', 'B')), '', 'the others are not answered');
select is((select i.outcome::text from gateway.inbox i order by i.update_id desc limit 1), 'ignored');
select is((tests.draft(4801), tests.place(4801))::text, '({},client.probe:1)', 'and the question stands');
select matches(tests.reply(pg_temp.send('2', 'C')), 'not an album', 'another album is answered anew');
select matches(tests.reply(tests.send(4801, '{"photo": [{"file_id": "D", "file_unique_id": "D"}]}')), 'Right', 'and one photo is taken');

select * from finish();
rollback;
