begin;
select plan(4);

select tests.stars(501, 100);
select payments.ask_stars();
create temp table asked as select outbox_id as id from payments.star_reading;
create function pg_temp.page() returns jsonb language sql as $$ select page from payments.star_reading $$;
select payments.take_star_pages('client', jsonb_build_array(jsonb_build_object('id', id + 1000, 'transactions', '[]'::jsonb), jsonb_build_object('id', id))) from asked;
select payments.take_star_pages('partner', jsonb_build_array(jsonb_build_object('id', id, 'transactions', '[]'::jsonb))) from asked;
select payments.take_star_pages('client', jsonb_build_array(jsonb_build_object('id', id, 'transactions', 1))) from asked;
select is(pg_temp.page(), null, 'another call''s, another bot''s, and what is no page');
select api.report_deliveries('client', jsonb_build_array(jsonb_build_object('id', id, 'outcome', 'sent', 'transactions', '[{"id": "c1"}]'::jsonb))) from asked;
select is(pg_temp.page(), '[{"id": "c1"}]', 'its own waits to be taken');
select is((select outcome::text from gateway.outbox o, asked a where o.id = a.id), 'sent', 'the call is over');
select api.report_deliveries('client', jsonb_build_array(jsonb_build_object('id', id, 'outcome', 'sent', 'transactions', '[]'::jsonb))) from asked;
select is(pg_temp.page(), '[{"id": "c1"}]', 'reported again it stays');

select * from finish();
rollback;
