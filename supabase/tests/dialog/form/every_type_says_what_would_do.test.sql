begin;
select plan(7);

select tests.add_probe('[{}]');
select tests.say(1, '/start');
create function pg_temp.explain(p_type text) returns text language plpgsql as $$
begin
  delete from dialog.field where form_id = 'probe';
  insert into dialog.field (form_id, position, name, type, prompt_key, label_key, choices)
  values ('probe', 1, 'q', p_type, 'tests.ask', 'tests.label', case when p_type = 'choice' then '[{"value": 1, "text_key": "tests.red"}]'::jsonb end);
  perform tests.say(1, '/probe');
  return split_part(tests.reply(case p_type when 'text' then tests.send(1, '{"sticker": {}}') else tests.say(1, 'nonsense') end), E'\n', 1);
end
$$;

select matches(pg_temp.explain(type), words, type)
from (values ('text', 'takes a text of 1 to 4096 characters'), ('phone', 'does not look like a phone number'), ('amount', 'an amount from 0 to 999999999999,'),
  ('choice', 'choose one of the buttons'), ('date', 'a date as DD\.MM\.YYYY'), ('photo', 'one photo of at most 10 MB'), ('contact', 'only your own number will do')) v (type, words);

select * from finish();
rollback;
