begin;
select plan(6);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('anna', 'spender', 'muted', 'blocked', 'never');

select tests.give_lot('anna', '1', 20, '2026-12-01 00:00+02'), tests.give_lot('anna', '2', 5, '2026-12-01 00:00+02'), tests.give_lot('anna', '3', 50, '2027-01-01 00:00+02'),
  tests.take('anna', '4', 6),
  tests.give_lot('spender', '5', 20, '2026-12-01 00:00+02'), tests.take('spender', '6', 20),
  tests.give_lot('muted', '7', 20, '2026-12-01 00:00+02'), tests.give_lot('blocked', '8', 20, '2026-12-01 00:00+02'), tests.give_lot('never', '9', 20, null);
select people.toggle_mute(id, 'reminders') from tests.known where name = 'muted';
update people.person set blocked_at = core.now(), block_reason = 'test' where id = (select id from tests.known where name = 'blocked');
update people.person set registered_at = core.now(), name = first_name;
create function pg_temp.told_at(p_at timestamptz) returns setof text language plpgsql as $$
begin
  perform core.set_clock(p_at), loyalty.send_reminders(), loyalty.send_reminders();
  return query with gone as (update gateway.outbox o set outcome = 'sent', finished_at = now() where o.finished_at is null returning *)
    select payload ->> 'text' from gone;
end $$;
select is_empty($$select pg_temp.told_at('2026-10-31 12:00+02')$$, '31 days before');
select results_eq($$select pg_temp.told_at('2026-11-01 12:00+02')$$,
  array['⏳ <b>19</b> points of yours expire on 1 Dec 2026. Spend them before: show your card at the till, /card'], '30 days before: what is left to spend, and until when');
select is_empty($$select pg_temp.told_at('2026-11-02 12:00+02')$$, 'once');
select tests.take('anna', '10', 18);
select results_eq($$select pg_temp.told_at('2026-11-24 12:00+02')$$,
  array['⏳ <b>1</b> point of yours expires on 1 Dec 2026. Spend them before: show your card at the till, /card'], '7 days before: what is left now');
select is_empty($$select pg_temp.told_at('2026-11-25 12:00+02')$$, 'once');
select results_eq($$select p.name, r.kind, r.period from loyalty.reminder r join tests.known p on p.id = r.person_id order by p.id, r.kind$$,
  $$values ('anna', 'expiry_30', '2026-12-01'::date), ('anna', 'expiry_7', '2026-12-01'), ('muted', 'expiry_30', '2026-12-01'), ('muted', 'expiry_7', '2026-12-01')$$,
  'noted; the blocked and who has spent all are not reminded');

select * from finish();
rollback;
