begin;
select plan(4);

create temp table pic as select media.keep('partner', '{"file_id": "A", "file_unique_id": "U"}', 'promo') as id;
create function pg_temp.fail_at(p_attempt integer, p_more jsonb default '{}') returns numeric language sql volatile as $$
  update media.item set attempts = p_attempt, next_at = clock_timestamp() where status = 'pending';
  select media.report(jsonb_build_array(jsonb_build_object('id', i.id, 'outcome', 'retry', 'error', 'Storage: 500') || p_more)) from media.item i;
  select round(extract(epoch from next_at - clock_timestamp())) from media.item;
$$;
select ok(pg_temp.fail_at(1) between 1 and 3, 'about two seconds after the first');
select ok(pg_temp.fail_at(6) between 45 and 82, 'about a minute after the sixth');
select ok(pg_temp.fail_at(1, '{"retry_after": 50}') between 49 and 51, 'and never sooner than Telegram asked');
select pg_temp.fail_at(10);
select is((select (status, last_error)::text from media.item), '(failed,"Storage: 500")', 'after the tenth it is given up, and says why');

select * from finish();
rollback;
