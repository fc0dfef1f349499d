begin;
select plan(2);

create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay(501, i, 'c1');
select from invoice, tests.pay(501, i, 'c2');
select from invoice, tests.pay(501, i, 'c3', '{"invoice_payload": "topup:nobody"}');
select from invoice, tests.pay_back(501, i, 'c2');
select is((select (paid, credited, queued, refunded)::text from payments._books(core.today())), '(300,100,100,100)', 'paid is what became of it');
select is_empty('select * from payments.verify()', 'and every payment is proved');

select * from finish();
rollback;
