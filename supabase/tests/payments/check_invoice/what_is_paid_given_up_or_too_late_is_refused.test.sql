begin;
select plan(4);

select core.set_clock('2026-11-21 10:00+00');
create temp table invoice (name text, i payments.invoice);
insert into invoice select n, tests.stars(501, s) from (values ('paid', 100), ('cancelled', 200), ('late', 300)) v (n, s);
create function pg_temp.words(p_name text) returns text language sql as $$ select tests.pre_checkout(501, i) ->> 'error_message' from invoice where name = p_name $$;
select from invoice, tests.pay(501, i, 'c1') where name = 'paid';
select matches(pg_temp.words('paid'), '^This invoice has been paid already', 'paid');
select payments.cancel_pending((i).pending_id, tests.person(501)) from invoice where name = 'cancelled';
select matches(pg_temp.words('cancelled'), '^This invoice was cancelled', 'given up');
select is((select status from payments.invoice where amount_minor = 200), 'void', 'and the invoice with it');
select core.set_clock('2026-11-23 10:00+00');
select matches(pg_temp.words('late'), '^This invoice has expired', 'too late');

select * from finish();
rollback;
