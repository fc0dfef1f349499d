begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
select tests.add_people('anna', 'petro');
select core.set_clock('2026-11-20 12:00+02');
create function pg_temp.used(p_who text, p_code text) returns bigint language sql as $$
  select loyalty.use_coupon(tests.who(p_who), p_code)
$$;
insert into loyalty.coupon (code, name, points, max_uses, valid_from) values ('NY2027', 'Новий рік', 40, 2, core.now());
select is(pg_temp.used('anna', 'NY2027'), 40::bigint, 'once');
select throws_ok($$select pg_temp.used('anna', 'ny2027')$$, 'KP388', null, 'not twice');
select is(pg_temp.used('petro', 'NY2027'), 40::bigint, 'somebody else may');
select people.delete_person(tests.who('anna'));
create temp table again as select * from people.add_person('{"id": 7001}');
select throws_ok($$select loyalty.use_coupon(id, 'NY2027') from again$$, 'KP388', null, 'nor as a new person');
select is((select uses from loyalty.coupon), 2, 'two uses');

select * from finish();
rollback;
