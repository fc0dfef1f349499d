begin;
select plan(3);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
select payments.claim_checkouts(10);
select payments.cancel_pending(p.id, p.user_id) from payments.pending_payments p;
select api.report_checkouts(jsonb_agg(jsonb_build_object('id', c.pending_id, 'outcome', case c.n when 1 then 'made' else 'failed' end, 'url', 'https://t.me/x', 'error', 'no')))
from (select pending_id, row_number() over (order by pending_id) as n from payments.checkout) c;
select results_eq('select outcome from payments.checkout order by pending_id', $$values ('made'), ('failed')$$, 'what came of them is known');
select is((select count(*) from gateway.outbox), 0::bigint, 'and told to nobody');
select is((select array_agg(distinct status::text) from payments.pending_payments), '{cancelled}', 'both stay as they are');

select * from finish();
rollback;
