begin;
select plan(6);

insert into core.texts (key, ru, uk, en) values
  ('flows.probe', 'Привет, {name}: {name} и {place}.', 'Вітаю, {name}: {name} і {place}.', 'Hello, {name}: {name} and {place}.');
select is(core.text('flows.probe', 'ru', '{"name": "Ия", "place": "Львів"}'), 'Привет, Ия: Ия и Львів.', 'Russian');
select is(core.text('flows.probe', 'uk', '{"name": "Ия", "place": "Львів"}'), 'Вітаю, Ия: Ия і Львів.', 'Ukrainian');
select is(core.text('flows.probe', 'en', '{"name": "Ия", "place": "Львів"}'), 'Hello, Ия: Ия and Львів.', 'English');
select is(core.text('flows.probe', 'en', '{"place": "x", "name": "y", "unused": 5}'), 'Hello, y: y and x.', 'a parameter that the text does not take is left out');
select is(core.text('flows.probe', 'en', '{"name": null, "place": true}'), 'Hello, :  and true.', 'null is nothing, other values are written as JSON writes them');
select is(core.text('flows.probe', 'en'), 'Hello, {name}: {name} and {place}.', 'without parameters the text stays as it is');

select * from finish();
rollback;
