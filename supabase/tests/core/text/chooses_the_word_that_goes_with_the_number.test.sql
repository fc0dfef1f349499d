begin;
select plan(4);

insert into core.texts (key, ru, uk, en) values
  ('flows.probe', '{n} {n|балл|балла|баллов}', '{n} {n|бал|бали|балів}', '{n} {n|point|points}'),
  ('flows.probe2', '{n|год|года|лет} и {n|балл|балла|баллов}', '{n|рік|роки|років} і {n|бал|бали|балів}', '{n|year|years} and {n|point|points}');
select results_eq(
  $$select core.text('flows.probe', 'ru', jsonb_build_object('n', n)) from unnest(array[0, 1, 2, 5, 11, 21, 101, 111]) n$$,
  array['0 баллов', '1 балл', '2 балла', '5 баллов', '11 баллов', '21 балл', '101 балл', '111 баллов'], 'Russian');
select results_eq(
  $$select core.text('flows.probe', 'uk', jsonb_build_object('n', n)) from unnest(array[0, 1, 2, 5, 11, 21, 101, 111]) n$$,
  array['0 балів', '1 бал', '2 бали', '5 балів', '11 балів', '21 бал', '101 бал', '111 балів'], 'Ukrainian');
select results_eq(
  $$select core.text('flows.probe', 'en', jsonb_build_object('n', n)) from unnest(array[0, 1, 2, 5, 11, 21, 101, 111]) n$$,
  array['0 points', '1 point', '2 points', '5 points', '11 points', '21 points', '101 points', '111 points'], 'English');
select is(core.text('flows.probe2', 'ru', '{"n": 22}'), 'года и балла', 'several words may follow one number');

select * from finish();
rollback;
