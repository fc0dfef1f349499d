-- Where a conversation stands, and a form to try.

create function tests.place(p_user bigint, p_bot text default 'client') returns text
language sql volatile set search_path = ''
as $$
  select s.state_id || coalesce(':' || s.step, '') from dialog.session s where s.bot_id = p_bot and s.user_id = p_user
$$;
comment on function tests.place(bigint, text) is 'Where a person''s conversation stands: state, or state:step with a draft.';

create function tests.draft(p_user bigint, p_bot text default 'client') returns jsonb
language sql volatile set search_path = ''
as $$
  select s.draft from dialog.session s where s.bot_id = p_bot and s.user_id = p_user
$$;
comment on function tests.draft(bigint, text) is 'The answers of a person''s draft.';

create table tests.submitted (id bigint generated always as identity, person_id bigint, draft jsonb);
comment on table tests.submitted is 'What the probe form was submitted with.';

create function tests.submit_probe(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  insert into tests.submitted (person_id, draft) values (p_turn.person_id, p_draft);
  v_outcome.text_key := 'tests.submitted';
  return v_outcome;
end
$$;
comment on function tests.submit_probe(dialog.turn, jsonb) is 'Submit function of the probe form.';

create function tests.add_probe(p_fields jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  insert into core.texts (key, ru, uk, en) values
    ('tests.title', 'проба', 'проба', 'probe'),
    ('tests.ask', 'Вопрос?', 'Питання?', 'Question?'),
    ('tests.label', 'Ответ', 'Відповідь', 'Answer'),
    ('tests.confirm', E'Верно?\n{summary_html}', E'Правильно?\n{summary_html}', E'Right?\n{summary_html}'),
    ('tests.submitted', 'Принято', 'Прийнято', 'Taken'),
    ('tests.red', 'Красный', 'Червоний', 'Red'),
    ('tests.blue', 'Синий', 'Синій', 'Blue');
  insert into dialog.form (id, title_key, confirm_key, submit, next_state)
  values ('probe', 'tests.title', 'tests.confirm', 'tests.submit_probe', 'client.home');
  insert into dialog.field (form_id, position, name, type, prompt_key, label_key, optional, at_least, at_most, choices)
  select 'probe', f.n, coalesce(f.field ->> 'name', 'q' || f.n), coalesce(f.field ->> 'type', 'text'), 'tests.ask', 'tests.label',
    coalesce((f.field ->> 'optional')::boolean, false), f.field ->> 'at_least', f.field ->> 'at_most', f.field -> 'choices'
  from pg_catalog.jsonb_array_elements(p_fields) with ordinality f (field, n);
  insert into dialog.state (id, flow_id, form_id) values ('client.probe', 'client', 'probe');
  insert into dialog.transition (bot_id, kind, word, next_states, effect)
  values ('client', 'command', 'probe', '{client.probe}', 'leave');
end
$$;
comment on function tests.add_probe(jsonb) is 'Adds a form to the client bot, begun by /probe: [{name, type, optional, at_least, at_most, choices}], each with a default.';

create function tests.answer_to(p_field jsonb, p_content jsonb) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_field dialog.field;
  v_answer jsonb;
begin
  v_field := pg_catalog.jsonb_populate_record(null::dialog.field, p_field);
  v_answer := dialog.parse_answer(v_field, dialog.read_turn('client', tests.update_of(500, p_content)));
  return v_answer;
end
$$;
comment on function tests.answer_to(jsonb, jsonb) is 'The answer that person 500''s message gives to a field; null when it does not fit.';
