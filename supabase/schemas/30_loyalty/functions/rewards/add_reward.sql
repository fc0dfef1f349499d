create function loyalty.add_reward(
  p_partner_id bigint, p_name text, p_price_points bigint, p_actor text, p_description text default null,
  p_stock bigint default null, p_per_person_limit bigint default null, p_valid_from timestamptz default null,
  p_valid_to timestamptz default null)
returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_reward loyalty.reward;
  v_broken text;
begin
  if p_partner_id is not null and not exists (select from loyalty.partner p where p.id = p_partner_id) then
    perform core.raise_error('KP300', p_partner_id::text);
  end if;
  begin
    insert into loyalty.reward (partner_id, name, description, price_points, stock, per_person_limit, valid_from, valid_to)
    values (p_partner_id, pg_catalog.btrim(p_name), coalesce(pg_catalog.btrim(p_description), ''), p_price_points, p_stock,
      p_per_person_limit, coalesce(p_valid_from, core.now()), p_valid_to)
    returning * into v_reward;
  exception when check_violation or not_null_violation or numeric_value_out_of_range then
    get stacked diagnostics v_broken = constraint_name;
    perform core.raise_error('KP377', v_broken);
  end;
  perform core.write_audit(p_actor, 'add.reward', 'reward:' || v_reward.id, pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(v_reward)));
  return v_reward.id;
end
$$;
comment on function loyalty.add_reward(bigint, text, bigint, text, text, bigint, bigint, timestamptz, timestamptz) is
  'Puts a reward into the catalogue and returns its number; the partner gives it out, or (null) any. Price in points, stock and limit of a person in pieces, null for no end of them; p_valid_from null is now. KP300 no such partner, KP377 the reward is not sound.';
