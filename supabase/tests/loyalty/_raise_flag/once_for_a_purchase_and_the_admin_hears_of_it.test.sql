begin;
select plan(4);

select tests.open_till(7009);
create temp table cashier as select tests.person(7009) as id;
create temp table anna as select * from people.add_person('{"id": 7001, "language_code": "en"}');
create function pg_temp.buy(p_key text, p_minor bigint) returns loyalty.purchase language sql as 'select tests.buy(p_key, id, p_minor) from anna';
select core.set_setting('admin_chat_id', '"500"', 'test');
select core.set_setting('admin_locale', '"en"', 'test');
create temp table purchase as select * from pg_temp.buy('1', 100);
select isnt(loyalty._raise_flag(id, '{"kind": "velocity", "detail": {"purchases": 6}}'), null, 'raised') from purchase;
select is(loyalty._raise_flag(id, '{"kind": "velocity", "detail": {"purchases": 6}}'), null, 'raised already') from purchase;
select results_eq('select kind, person_id, cashier_id, purchase_id, status, detail from loyalty.flag',
  $$select 'velocity', anna.id, cashier.id, purchase.id, 'open', '{"purchases": 6}'::jsonb from anna, cashier, purchase$$, 'who, where and what was counted');
select is((select count(*) from gateway.outbox where bot_id = 'admin' and payload ->> 'text' like '%too many purchases in an hour%'), 1::bigint, 'one alert');

select * from finish();
rollback;
