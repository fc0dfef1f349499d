begin;
select plan(2);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('a', 'order');
select tests.say(1, '/help');
insert into orders.item (name, description, price_points, created_at) values ('Mug', 'A mug', 500, now());
insert into orders."order" (key, person_id, item_id, item_name, name, phone, address, pay_with, amount, currency, created_at)
select 'k', tests.person(1), id, 'Mug', 'Anna', '+380501234567', 'Kyiv', 'points', 500, 'points', now() from orders.item;
update orders."order" set status = 'paid', paid_at = now();
update orders."order" set address = 'Lviv';
select is((select string_agg(body #>> '{data,action}' || ' ' || (body #>> '{data,status}'), ', ' order by id) from webhooks.event), 'made new, moved paid', 'each move');
select is((select body #> '{data,contact}' from webhooks.event order by id limit 1), '{"name": "Anna", "phone": "+380501234567", "address": "Kyiv"}', 'with where it goes');

select * from finish();
rollback;
