begin;
select plan(2);

select throws_ok($$select core.raise_error('KP002', 'particulars')$$, 'KP002', 'unknown_setting', 'its code and its name');
create function pg_temp.caught() returns text[] language plpgsql as $$
declare
  v_detail text;
  v_hint text;
begin
  perform core.raise_error('KP002', 'particulars');
exception when sqlstate 'KP002' then
  get stacked diagnostics v_detail = pg_exception_detail, v_hint = pg_exception_hint;
  return array[v_detail, v_hint];
end
$$;
select is(pg_temp.caught(), array['particulars', (select meaning from core.error where sqlstate = 'KP002')], 'particulars and meaning come along');

select * from finish();
rollback;
