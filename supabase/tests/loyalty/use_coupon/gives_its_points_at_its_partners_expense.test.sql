begin;
select plan(8);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna');
select core.set_clock('2026-11-20 12:00+02');
create function pg_temp.balance(p_account text) returns numeric language sql as 'select balance from ledger.account_balance where name = p_account';
create function pg_temp.used(p_who text, p_code text) returns bigint language sql as $$
  select loyalty.use_coupon(tests.who(p_who), p_code)
$$;
insert into loyalty.coupon (code, partner_id, name, points, lifetime_days, valid_from) values
  ('KAVA-25', pg_temp.shop('Зерно'), 'Перша кава', 25, 10, core.now()), ('NY2027', null, 'Новий рік', 40, null, core.now());
select is(pg_temp.used('anna', ' kava-25 '), 25::bigint, 'in small letters, too');
select is(pg_temp.balance('partner:' || pg_temp.shop('Зерно')), -25::numeric, 'the partner owes them');
select matches((select payload ->> 'text' from gateway.outbox), 'Перша кава.*25 points', 'the client is told');
select is(pg_temp.used('anna', 'Ny2027'), 40::bigint, 'another one');
select is(pg_temp.balance('programme:bonuses'), -40::numeric, 'the programme''s own is the programme''s expense');
select results_eq($$select e.expires_at from ledger.entry e join ledger.account a on a.id = e.account_id where a.person_id = tests.who('anna') order by e.id$$,
  $$values ('2026-12-01 00:00+02'::timestamptz), ('2027-12-01 00:00+02')$$, 'the points expire as the coupon says, or as all points');
select results_eq($$select code, uses from loyalty.coupon order by code$$, $$values ('KAVA-25', 1), ('NY2027', 1)$$, 'uses are counted');
select is_empty($$select * from ledger.verify()$$, 'the ledger is sound');

select * from finish();
rollback;
