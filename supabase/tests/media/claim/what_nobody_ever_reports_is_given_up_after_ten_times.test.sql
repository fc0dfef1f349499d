begin;
select plan(3);

select media.keep('partner', '{"file_id": "A", "file_unique_id": "U"}', 'promo');
create function pg_temp.claimed_again() returns bigint language sql volatile as $$
  update media.item set next_at = clock_timestamp() - interval '1 second' where status = 'pending';
  select count(*) from media.claim(5);
$$;
select is((select sum(pg_temp.claimed_again()) from generate_series(1, 10)), 10::numeric, 'ten copies may begin');
select is(pg_temp.claimed_again(), 0::bigint);
select is((select (status, last_error)::text from media.item), '(failed,"the copier never reported")');

select * from finish();
rollback;
