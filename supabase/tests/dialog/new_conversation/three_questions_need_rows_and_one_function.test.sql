begin;
select plan(8);

-- A complaint: what about, how bad, a picture if there is one. Nothing but rows and one function of SQL.
insert into core.texts (key, ru, uk, en) values
  ('complaint.title', 'жалоба', 'скарга', 'complaint'), ('complaint.confirm', '{summary_html}', '{summary_html}', E'Send this?\n{summary_html}'),
  ('complaint.ask.what', 'Что случилось?', 'Що сталося?', 'What happened?'), ('complaint.ask.grade', 'Насколько плохо?', 'Наскільки погано?', 'How bad is it?'),
  ('complaint.ask.photo', 'Фото?', 'Світлина?', 'A photo?'), ('complaint.what', 'Что', 'Що', 'What'), ('complaint.grade', 'Оценка', 'Оцінка', 'Grade'),
  ('complaint.photo', 'Фото', 'Світлина', 'Photo'), ('complaint.bad', 'Плохо', 'Погано', 'Bad'), ('complaint.awful', 'Ужасно', 'Жахливо', 'Awful'),
  ('complaint.thanks', 'Спасибо, {name}', 'Дякуємо, {name}', 'Thank you, this is complaint {number}.');
create table pg_temp.complaint (id bigint generated always as identity (start with 1001), person_id bigint, what text, grade integer, photo text);
create function pg_temp.file_complaint(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome language plpgsql volatile set search_path = '' as $$
declare
  v_outcome dialog.outcome;
  v_number bigint;
begin
  insert into pg_temp.complaint (person_id, what, grade, photo)
  values (p_turn.person_id, p_draft ->> 'what', (p_draft ->> 'grade')::integer, p_draft ->> 'photo') returning id into v_number;
  v_outcome.text_key := 'complaint.thanks';
  v_outcome.params := pg_catalog.jsonb_build_object('number', v_number);
  return v_outcome;
end
$$;
insert into dialog.form (id, title_key, confirm_key, submit, next_state) values ('complaint', 'complaint.title', 'complaint.confirm', 'pg_temp.file_complaint', 'partner.home');
insert into dialog.field (form_id, position, name, type, prompt_key, label_key, optional, at_least, choices) values
  ('complaint', 1, 'what', 'text', 'complaint.ask.what', 'complaint.what', false, '10', null),
  ('complaint', 2, 'grade', 'choice', 'complaint.ask.grade', 'complaint.grade', false, null, '[{"value": 1, "text_key": "complaint.bad"}, {"value": 2, "text_key": "complaint.awful"}]'),
  ('complaint', 3, 'photo', 'photo', 'complaint.ask.photo', 'complaint.photo', true, null, null);
insert into dialog.state (id, flow_id, form_id) values ('partner.complaint', 'partner', 'complaint');
insert into dialog.transition (bot_id, kind, word, next_states, effect) values ('partner', 'command', 'complain', '{partner.complaint}', 'leave');

select tests.say(1, '/start', 'partner');
select is(tests.reply(tests.say(1, '/complain', 'partner')), E'<b>Step 1 of 3</b>\nWhat happened?', 'the first question');
select matches(tests.reply(tests.say(1, 'bad', 'partner')), 'a text of 10 to 4096 characters', 'its check');
select is(tests.keyboard(tests.say(1, 'The till was rude', 'partner')), 'Bad | Awful | ◀️ Back, ✖️ Cancel', 'the second question');
select is(tests.keyboard(tests.say(1, 'Awful', 'partner')), '◀️ Back, Skip, ✖️ Cancel', 'the third');
create temp table summary as select tests.send(1, '{"photo": [{"file_id": "small"}, {"file_id": "large"}]}', 'partner') as got;
select is(tests.reply(got), E'Send this?\nWhat: <b>The till was rude</b>\nGrade: <b>Awful</b>\nPhoto: <b>received</b>', 'the confirmation') from summary;
select matches(tests.replies(tests.press(1, tests.data_of(got, '✅ That''s right'), 'partner')), 'Thank you, this is complaint 1,001\. // .*Kopilka for partners', 'the thanks') from summary;
select results_eq('select person_id, what, grade, photo from pg_temp.complaint', $$select tests.person(1), 'The till was rude', 2, 'large'$$, 'and the complaint');
select alike((select mermaid from dialog.diagram where flow_id = 'partner'), '%partner_complaint: partner.complaint (what, grade, photo)%', 'the diagram has it too');

select * from finish();
rollback;
