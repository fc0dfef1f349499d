begin;
select plan(5);

select core.set_clock('2026-10-01 12:00+00');
select tests.add_people('x');

select people.add_person(jsonb_build_object('id', 8000 + n)) from generate_series(1, 239) n;
insert into loyalty.bonus_rule (name, points, valid_from) values ('Thanks', 10, '2026-11-01');
-- due_at is wall clock: as far from it as the moment is from the programme's now.
create function pg_temp.told_in(p_now timestamptz, p_limit integer) returns table (hour timestamp, people bigint) language plpgsql as $$
begin
  perform core.set_clock(p_now);
  while loyalty.run_monthly_bonuses(p_limit) > 0 loop end loop;
  return query select date_trunc('hour', (o.due_at - pg_catalog.now() + p_now) at time zone 'Europe/Kyiv'), count(*)
    from gateway.outbox o where o.finished_at is null group by 1 order by 1;
  update gateway.outbox set finished_at = now(), outcome = 'sent';
end $$;
select results_eq($$select hour, people between 55 and 65 from pg_temp.told_in('2026-12-01 00:00:30+02', 100)$$,
  $$select '2026-12-01 10:00'::timestamp + n * interval '1 hour', true from generate_series(0, 3) n$$, 'at night: from 10 to 14, each hour alike');
select results_eq($$select hour, people between 55 and 65 from pg_temp.told_in('2027-01-01 18:00+02', 10000)$$,
  $$values ('2027-01-01 18:00'::timestamp, true), ('2027-01-01 19:00', true), ('2027-01-02 10:00', true), ('2027-01-02 11:00', true)$$,
  'in the evening: until 20, and on the next morning');
select core.set_setting('bonus_notice_hours', '0', 'test');
select results_eq($$select * from pg_temp.told_in('2027-02-01 23:00+02', 10000)$$, $$values ('2027-02-02 10:00'::timestamp, 240::bigint)$$,
  'spread over nothing: all when the day begins');
-- In this night the clocks go forward.
select core.set_clock('2027-03-27 23:00+02');
select is((loyalty._notice_times(1, 0))[1] - pg_catalog.now() + core.now(), '2027-03-28 10:00+03'::timestamptz, '10 o''clock is what the clock on the wall shows');
select core.set_setting('notice_to_hours', '10', 'test');
select core.set_clock('2027-03-01 12:00+02');
select throws_ok('select loyalty.run_monthly_bonuses()', 'KP361', null, 'a day without hours is refused, and nothing is given');

select * from finish();
rollback;
