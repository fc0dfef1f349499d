begin;
select plan(3);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
create temp table made as select p.id from payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD') p;
select payments.open_checkout(id, 'Points') from made;
select is((payments.open_checkout(id, 'Other')).description, 'Points', 'again: the same') from made;
select is(api.claim_checkouts(10), jsonb_build_array(jsonb_build_object('id', id, 'currency', 'USD', 'amount', '10.50',
  'description', 'Points', 'payload', '71000001_1780394400', 'expires_in', 86400)), 'with our payment_id, and it expires with its pending payment') from made;
select is(api.claim_checkouts(10), '[]', 'and leased');

select * from finish();
rollback;
