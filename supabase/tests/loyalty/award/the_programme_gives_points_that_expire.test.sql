begin;
select plan(4);

create temp table anna as select * from people.add_person('{"id": 7001}');
select core.set_clock('2026-11-21 10:00+00');
select is(loyalty.award('birthday:1', 'birthday', anna.id, 50, null, 'job', '{"year": 2026}'), 50::bigint, 'the points given') from anna;
select is(loyalty.award('birthday:2', 'birthday', anna.id, 7, 3, 'job'), 7::bigint, 'with a lifetime of their own') from anna;
select results_eq($$select t.key::text, t.kind, t.actor, t.metadata, e.amount, e.expires_at
    from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0 order by t.id$$,
  $$values ('birthday:1', 'birthday', 'job', '{"year": 2026}'::jsonb, 50::bigint, '2027-12-01 00:00+02'::timestamptz),
    ('birthday:2', 'birthday', 'job', '{}', 7, '2026-11-25 00:00+02')$$, 'two lots');
select is((select b.balance::bigint from ledger.account_balance b where b.name = 'programme:bonuses'), -57::bigint, 'the programme pays');

select * from finish();
rollback;
