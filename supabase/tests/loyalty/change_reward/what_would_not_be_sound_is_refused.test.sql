begin;
select plan(10);

create temp table reward as select loyalty.add_reward(null, 'Coffee', 60, 'test', 'A cup', 3) as id;
create function pg_temp.change(p_changes jsonb) returns void language sql as $$
  select loyalty.change_reward(reward.id, p_changes, 'test') from reward
$$;
select throws_ok($$select pg_temp.change('{"status": "stopped"}')$$, 'KP377', null, 'there is a function for that');
select throws_ok($$select pg_temp.change('{"price": 5}')$$, 'KP377', null, 'nothing of a reward');
select throws_ok($$select pg_temp.change('"cheap"')$$, 'KP377', null, 'no changes at all');
select throws_ok($$select pg_temp.change(null)$$, 'KP377', null, 'none');
select throws_ok($$select pg_temp.change('{"price_points": "cheap"}')$$, 'KP377', null, 'a price in words');
select throws_ok($$select pg_temp.change('{"price_points": 0}')$$, 'KP377', null, 'for nothing');
select throws_ok($$select pg_temp.change('{"stock": -1}')$$, 'KP377', null, 'less than none');
select throws_ok($$select pg_temp.change('{"partner_id": 999999999}')$$, 'KP300', null, 'a partner that is none');
select throws_ok($$select loyalty.change_reward(999999999, '{"stock": 1}', 'test')$$, 'KP380', null, 'no such reward');
select results_eq($$select r.price_points, r.stock, r.partner_id, (select count(*) from core.audit a where a.action = 'change.reward') from loyalty.reward r$$,
  $$values (60::bigint, 3, null::bigint, 0::bigint)$$, 'nothing changed');

select * from finish();
rollback;
