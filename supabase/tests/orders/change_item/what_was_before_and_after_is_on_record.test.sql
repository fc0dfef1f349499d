begin;
select plan(8);

select tests.sell_mug();
create temp table item as select tests.mug() as id;
insert into media.item (bot_id, file_id, file_unique_id, purpose, next_at, created_at) values ('admin', 'f', 'u', 'item', now(), now());

select results_eq($$select i.name, i.description, i.price_points, i.price_stars, i.needs_address
  from orders.change_item((select id from item), '{"name": " Cup ", "description": "Green", "price_points": 400, "price_stars": null, "needs_address": false}', 'person:1') i$$,
  $$values ('Cup', 'Green', 400::bigint, null::bigint, false)$$, 'what is named changes');
select results_eq('select name, description, price_points, price_stars, price_minor, stock, needs_address, active from orders.item',
  $$values ('Cup', 'Green', 400::bigint, null::bigint, 25000::bigint, 2, false, true)$$, 'and stays so, beside the rest as it was');
select results_eq($$select actor, subject, detail from core.audit where action = 'change.item'$$,
  $$select 'person:1', 'item:' || id, '{"from": {"name": "Mug", "description": "Blue", "price_points": 450, "price_stars": 50, "needs_address": true},
    "to": {"name": "Cup", "description": "Green", "price_points": 400, "price_stars": null, "needs_address": false}}'::jsonb from item$$,
  'who did it, and what was before and after');
select orders.change_item(id, '{"name": "Cup", "price_points": 400}', 'person:1') from item;
select is((select count(*) from core.audit where action = 'change.item'), 1::bigint, 'as it is already, nothing changes');

select orders.change_item(id, jsonb_build_object('media_id', (select m.id from media.item m)), 'person:1') from item;
select is((select media_id from orders.item), (select m.id from media.item m), 'a picture is set');
select is((orders.change_item(id, '{"media_id": null}', 'person:1')).media_id, null, 'and taken away') from item;
select is((select media_id from orders.item), null, 'for good');
select throws_ok($$select orders.change_item(0, '{"name": "X"}', 'person:1')$$, 'KP440', null, 'none of that number');

select * from finish();
rollback;
