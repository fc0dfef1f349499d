begin;
select plan(3);

select webhooks.add_endpoint('a', 'https://hook.example.com/', '{redemption}', 'test');
select tests.add_people('anna', 'vera');
insert into loyalty.partner (name) values ('Zerno');
create function pg_temp.shop() returns bigint language sql as 'select id from loyalty.partner';
select loyalty.add_staff(pg_temp.shop(), tests.who('vera'), 'cashier', 'admin');
select tests.give('anna', 200);
create temp table code as select * from loyalty.open_spend_code(tests.who('anna'), 80);
select loyalty.purchase('test:1', pg_temp.shop(), tests.who('anna'), tests.who('vera'), 10000, 30, p_spend_id => (select id from code));
insert into loyalty.reward (name, partner_id, price_points, valid_from) values ('Coffee', pg_temp.shop(), 60, core.now());
create temp table claim as select c.* from loyalty.reward r, loyalty.claim_reward(tests.who('anna'), r.id, 'test:2') c;
select is((select count(*) from webhooks.event), 1::bigint, 'a reward is told when it is handed out');
select loyalty.confirm_reward(code, pg_temp.shop(), tests.who('vera')) from claim;
select is((select string_agg(concat_ws(' ', body #>> '{data,action}', body #>> '{data,points}', body #>> '{data,partner}', body #>> '{data,user_id}'), ', ' order by id)
  from webhooks.event), 'spent 30 Zerno 7001, reward 60 Zerno 7001', 'what was used of what was put aside, where and by whom');
select is((select array_agg(person_id order by id) from webhooks.event), array[tests.who('anna'), tests.who('anna')], 'each is hers');

select * from finish();
rollback;
