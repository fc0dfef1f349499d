begin;
select plan(13);

create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
insert into loyalty.partner (name) values ('Till');
create temp table shop as select p.id from loyalty.partner p where p.name = 'Till';
select core.set_clock('2026-11-21 10:00+00');
create function pg_temp.ask(p_lines jsonb) returns text language sql as
  $$select string_agg(q.rule, ' ') from anna, shop, loyalty.quote(anna.id, shop.id, 10000, null, 0, p_lines) q where q.side = 'earn'$$;
select throws_ok($$select pg_temp.ask('{}')$$, 'KP322', null, 'no list');
select throws_ok($$select pg_temp.ask('null')$$, 'KP322', null, 'JSON null');
select throws_ok($$select pg_temp.ask('[1]')$$, 'KP322', null, 'no object');
select throws_ok($$select pg_temp.ask('[{"minor": 5}]')$$, 'KP322', null, 'no category');
select throws_ok($$select pg_temp.ask('[{"category": 7, "minor": 5}]')$$, 'KP322', null, 'a category that is no text');
select throws_ok($$select pg_temp.ask('[{"category": "a"}]')$$, 'KP322', null, 'no amount');
select throws_ok($$select pg_temp.ask('[{"category": "a", "minor": 0}]')$$, 'KP322', null, 'nothing');
select throws_ok($$select pg_temp.ask('[{"category": "a", "minor": -5}]')$$, 'KP322', null, 'less than nothing');
select throws_ok($$select pg_temp.ask('[{"category": "a", "minor": 1.5}]')$$, 'KP322', null, 'a fraction');
select throws_ok($$select pg_temp.ask('[{"category": "a", "minor": 99999999999999999999}]')$$, 'KP322', null, 'too many digits');
select throws_ok($$select pg_temp.ask('[{"category": "a", "minor": 6000}, {"category": "b", "minor": 4001}]')$$, 'KP322', null, 'more than the bill');
select is(pg_temp.ask('[{"category": "a", "minor": 6000}, {"category": "b", "minor": 4000}]'), 'base', 'just the bill fits');
select is(pg_temp.ask('[]'), 'base', 'and so do no lines');

select * from finish();
rollback;
