begin;
select plan(6);

select core.set_clock('2026-11-21 10:00+00');
select tests.add_people('anna', 'vera', 'oleh', 'bob');
select tests.register_people();
select tests.add_shop('vera', 'oleh');
select tests.give('anna', 400);

select tests.serve('200');
create temp table sold as select id from loyalty.purchase;
select loyalty.purchase('k2', (select partner_id from loyalty.purchase), tests.who('anna'), tests.who('vera'), 10000, p_receipt => (select id::text from sold));
create function pg_temp.found(p_user text, p_text text) returns text language sql as $$
  select flows.refund_find(row('partner', 1, 1, tests.who(p_user), 'en', 1, 'text', null, null, p_text, null, null, null, false, core.now())::dialog.turn, p_text) ->> 'value'$$;
select is(pg_temp.found('vera', id::text), (select max(id)::text from loyalty.purchase), 'the till''s receipt') from sold;
select is(pg_temp.found('vera', '#' || id), id::text, 'the purchase''s own number') from sold;
select throws_ok($$select pg_temp.found('vera', 'A-17')$$, 'KP335', null, 'none');
with shop as (insert into loyalty.partner (name) values ('Kava') returning id)
insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) select id, tests.who('bob'), 'cashier', 'test', core.now() from shop;
select throws_ok(format($$select pg_temp.found('bob', '#%s')$$, id), 'KP335', null, 'another partner''s') from sold;
update loyalty.partner set status = 'suspended';
select is(pg_temp.found('vera', '#' || id), id::text, 'a suspended partner refunds') from sold;
select core.set_clock('2026-12-22 10:00+00');
select throws_ok(format($$select pg_temp.found('vera', '#%s')$$, id), 'KP337', null, 'too late') from sold;

select * from finish();
rollback;
