create function loyalty.open_spend_code(p_person_id bigint, p_points numeric) returns loyalty.spend
language plpgsql volatile set search_path = ''
as $$
declare
  v_spend loyalty.spend;
  v_try integer := 0;
begin
  perform loyalty._check_spending(p_points);
  perform loyalty._begin_spend(p_person_id);
  v_spend.id := pg_catalog.nextval(pg_catalog.pg_get_serial_sequence('loyalty.spend', 'id'));
  v_spend.person_id := p_person_id;
  v_spend.points := p_points;
  v_spend.expires_at := core.now() + pg_catalog.make_interval(secs => core.setting_integer('spend_code_seconds'));
  v_spend.hold_id := loyalty._put_aside(v_spend);
  while v_spend.status is null loop
    v_try := v_try + 1;
    if v_try > 20 then
      perform core.raise_error('KP101');
    end if;
    insert into loyalty.spend (id, person_id, method, code, points, status, hold_id, created_at, expires_at)
    overriding system value
    values (v_spend.id, p_person_id, 'code', people.random_digits(6), v_spend.points, 'ready', v_spend.hold_id, core.now(),
      v_spend.expires_at)
    on conflict (code) where status = 'ready' and code is not null do nothing
    returning status, code into v_spend.status, v_spend.code;
  end loop;
  select * into v_spend from loyalty.spend s where s.id = v_spend.id;
  return v_spend;
end
$$;
comment on function loyalty.open_spend_code(bigint, numeric) is
  'A one-time code of six digits with which the client spends up to so many points at any till: they are put aside until it expires (setting spend_code_seconds). The person''s older open consent is cancelled. KP310 no such client, KP311 blocked, KP318 no whole points, KP334 too few, KP202 too many, KP207 more than the wallet has, KP101 when twenty draws hit codes in use.';
