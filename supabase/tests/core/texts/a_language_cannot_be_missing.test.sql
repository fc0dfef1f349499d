begin;
select plan(3);

select throws_ok($$insert into core.texts (key, ru, uk, en) values ('flows.probe', 'а', 'б', null)$$, '23502', null, 'English is required');
select throws_ok($$insert into core.texts (key, ru, en) values ('flows.probe', 'а', 'b')$$, '23502', null, 'Ukrainian is required');
select throws_ok($$insert into core.texts (key, ru, uk, en) values ('Probe', 'а', 'б', 'b')$$, '23514', null, 'a key is a path of small letters');

select * from finish();
rollback;
