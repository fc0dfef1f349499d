begin;
select plan(6);

select tests.add_probe('[{"name": "amount", "type": "amount"}]');
insert into core.texts (key, ru, uk, en) values ('tests.preview', 'Заплатить {twice}?', 'Сплатити {twice}?', 'Pay {twice}?');
create function tests.preview_probe(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome language plpgsql as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.text_key := 'tests.preview';
  v_outcome.params := jsonb_build_object('twice', 2 * (p_draft #>> '{amount,value}')::integer);
  v_outcome.buttons := jsonb_build_array(jsonb_build_array(dialog.callback_button('More', 'menu')));
  return v_outcome;
end
$$;
create function tests.resolve_probe(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb language plpgsql as $$
begin
  if p_answer::text::numeric = 13 then
    perform core.raise_error('KP002', 'thirteen');
  end if;
  return case when p_answer::text::numeric < 100 then jsonb_build_object('value', p_answer, 'shown', 'about ' || p_answer::text) end;
end
$$;
update dialog.field set resolve = 'tests.resolve_probe' where form_id = 'probe';
select tests.say(1, '/start');
select tests.say(1, '/probe');

select matches(tests.reply(tests.say(1, '500')), 'amount', 'what resolves to nothing does not fit');
select matches(tests.reply(tests.say(1, '13')), 'no such setting', 'a refusal is told');
select is(tests.place(1), 'client.probe:1', 'and leaves the question open');
create temp table confirmation as select tests.say(1, '20') as got;
select matches(tests.reply(got), 'about 20', 'the summary shows what the answer is shown as') from confirmation;
update dialog.form set preview = 'tests.preview_probe' where id = 'probe';
select matches(tests.reply(tests.say(1, 'again?')), '^Pay 40\?$', 'the preview''s text takes its place');
select matches(tests.keyboard(tests.say(1, 'again?')), '^More', 'with its buttons above');

select * from finish();
rollback;
