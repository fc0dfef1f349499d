create function loyalty.adjust(p_person_id bigint, p_amount numeric, p_reason text, p_admin_id bigint) returns loyalty.adjustment
language plpgsql volatile set search_path = ''
as $$
declare
  v_adjustment loyalty.adjustment;
  v_waits boolean;
begin
  if (pg_catalog.abs(p_amount) between 1 and 1000000 and p_amount = pg_catalog.trunc(p_amount)
    and pg_catalog.length(pg_catalog.btrim(p_reason)) between 1 and 200) is not true then
    perform core.raise_error('KP350', pg_catalog.format('%s points', p_amount));
  end if;
  perform loyalty._check_adjustment(p_person_id, p_amount::bigint);
  v_waits := pg_catalog.abs(p_amount) > core.setting_integer('adjustment_limit_points') or p_person_id = p_admin_id;
  insert into loyalty.adjustment (person_id, amount, reason, asked_by, asked_at, expires_at)
  values (p_person_id, p_amount, pg_catalog.btrim(p_reason), p_admin_id, core.now(), case when v_waits then
    core.now() + pg_catalog.make_interval(hours => core.setting_integer('adjustment_hours')::integer) end)
  returning * into v_adjustment;
  perform core.write_audit('person:' || p_admin_id, case when v_waits then 'ask.adjustment' else 'post.adjustment' end,
    'adjustment:' || v_adjustment.id, pg_catalog.jsonb_build_object('person_id', p_person_id, 'amount', p_amount));
  if not v_waits then
    v_adjustment := loyalty._post_adjustment(v_adjustment, p_admin_id);
  end if;
  return v_adjustment;
end
$$;
comment on function loyalty.adjust(bigint, numeric, text, bigint) is
  'Gives points to a person (above zero) or takes them (below) by hand, in an admin''s name and against programme:bonuses. Over setting adjustment_limit_points, or in the admin''s own wallet, it waits for a second admin (status pending). KP102 no such person, KP350 points not whole, zero or over a million, or no reason, KP351 more than the wallet has.';
