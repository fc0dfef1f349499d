begin;
select plan(9);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = '3' where key = 'legacy_events_per_day';
create function pg_temp.legacy(p_n integer) returns jsonb language sql as $$
  select payments.receive('bmc', json_build_object('response', json_build_object('supporter_email', 'a@example.com', 'number_of_coffees', p_n,
    'total_amount', 5, 'support_created_on', '2026-06-02')))
$$;
create function pg_temp.kept() returns bigint language sql as $$ select count(*) from payments.event $$;
select is((select count(*) from generate_series(1, 3) i where (pg_temp.legacy(i) ->> 'event') is not null), 3::bigint, 'as many as the setting says are kept');
select is(pg_temp.legacy(4), '{"event": null, "outcome": "ignored", "reason": "legacy", "payment": null, "repeated": false}', 'the next is answered like them');
select is(pg_temp.kept(), 3::bigint, 'and not kept');
select is(pg_temp.legacy(1) -> 'repeated', 'true', 'a repetition of one that is kept');
select is((select events from payments.legacy_day), 4::bigint, 'counts for nothing');
select ok((select count(*) from generate_series(5, 40) i where pg_temp.legacy(i) ->> 'reason' = 'legacy') = 36 and pg_temp.kept() = 3, 'however many come');
select is((select events from payments.legacy_day), 40::bigint, 'one row counts them');
select is(payments.receive('bmc', tests.bmc(1, 'pi_1', '5', null)) ->> 'outcome', 'queued', 'what is signed has no limit');
select core.set_clock('2026-06-03 10:00:00+00');
select isnt(pg_temp.legacy(41) -> 'event', 'null', 'a new day keeps again');

select * from finish();
rollback;
