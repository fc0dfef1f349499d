begin;
select plan(1);

select core.set_clock('2026-11-21 10:00+00');
select core.write_audit('person:7', 'suspend.partner', 'partner:3', '{"reason": "asked"}');
select results_eq($$select at, actor, action, subject, detail from core.audit where subject = 'partner:3'$$,
  $$values ('2026-11-21 10:00+00'::timestamptz, 'person:7', 'suspend.partner', 'partner:3', '{"reason": "asked"}'::jsonb)$$, 'with the programme''s clock');

select * from finish();
rollback;
