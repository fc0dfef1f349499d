begin;
select plan(2);

insert into core.texts (key, ru, uk, en) values ('tests.hour', 'Час', 'Година', 'Hour'), ('tests.time', 'Время', 'Час', 'Time');
create function pg_temp.choice(p_locale text) returns jsonb language plpgsql as $$
declare
  v_field dialog.field;
  v_turn dialog.turn := dialog.read_turn('client', tests.update_of(500, '{"text": "Час"}'));
begin
  v_field.type := 'choice';
  v_field.choices := '[{"value": "hour", "text_key": "tests.hour"}, {"value": "time", "text_key": "tests.time"}]';
  v_turn.locale := p_locale;
  return dialog.parse_answer(v_field, v_turn);
end
$$;

select is(pg_temp.choice('ru'), '"hour"', 'in Russian it is an hour');
select is(pg_temp.choice('uk'), '"time"', 'in Ukrainian it is time');

select * from finish();
rollback;
