begin;
select plan(10);

select tests.sell_mug();
create temp table was as select i as item from orders.item i;
create function pg_temp.refused(p_changes jsonb, p_what text) returns text language sql as $$
  select throws_ok(format('select orders.change_item(%s, %L, ''test'')', tests.mug(), p_changes), 'KP449', null, p_what)
$$;

select pg_temp.refused('{"name": "  "}', 'a name of blanks');
select pg_temp.refused('{"description": null}', 'no description');
select pg_temp.refused('{"price_points": null, "price_stars": null, "price_minor": null}', 'no price is left');
select pg_temp.refused('{"price_points": 0}', 'a price of nothing');
select pg_temp.refused('{"price_stars": 100001}', 'more Stars than Telegram takes');
select pg_temp.refused('{"stock": 5}', 'what is not changed here');
select results_eq('select i from orders.item i', 'select item from was', 'nothing moved');
select is((select count(*) from core.audit where action = 'change.item'), 0::bigint, 'nothing is on record');

create temp table digital as select orders.add_item('Sticker', 'Round', null, 5, null, null, false, true, null, 'test') as id;
select throws_ok(format('select orders.change_item(%s, %L, ''test'')', id, '{"price_minor": 100}'), 'KP449', null, 'digital for money') from digital;
select throws_ok(format('select orders.change_item(%s, %L, ''test'')', id, '{"needs_address": true}'), 'KP449', null, 'digital by post') from digital;

select * from finish();
rollback;
