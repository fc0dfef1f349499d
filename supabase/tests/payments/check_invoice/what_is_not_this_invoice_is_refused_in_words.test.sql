begin;
select plan(6);

create temp table invoice as select tests.stars(501, 100) as i;
select people.add_person('{"id": 502, "first_name": "Borys", "language_code": "uk"}');
create function pg_temp.words(p_more jsonb, p_user bigint default 501) returns text language sql as $$
  select tests.pre_checkout(p_user, i, p_more) ->> 'error_message' from invoice $$;
select matches(pg_temp.words('{"invoice_payload": "topup:nobody"}'), '^This invoice no longer works', 'unknown');
select matches(pg_temp.words('{}', 502), '^Цей рахунок виставлено іншій людині', 'somebody else''s, in the language of who asks');
select matches(pg_temp.words('{"from": {"id": 503, "language_code": "ru"}}'), '^Этот счёт выставлен другому', 'also of a stranger');
select matches(pg_temp.words('{"total_amount": 1}'), '^The amount of this invoice has changed', 'another amount');
select matches(pg_temp.words('{"currency": "USD"}'), '^The amount of this invoice has changed', 'another currency');
select is((select (checked_at is null)::text || ' ' || status from payments.invoice), 'true open', 'and nothing was agreed to');

select * from finish();
rollback;
