create function loyalty.change_reward(p_reward_id bigint, p_changes jsonb, p_actor text) returns loyalty.reward
language plpgsql volatile set search_path = ''
as $$
declare
  v_before loyalty.reward;
  v_after loyalty.reward;
  v_from jsonb;
  v_to jsonb;
  v_broken text;
begin
  select * into v_before from loyalty.reward r where r.id = p_reward_id for no key update;
  if v_before.id is null then
    perform core.raise_error('KP380', coalesce(p_reward_id::text, 'null'));
  elsif pg_catalog.jsonb_typeof(p_changes) is distinct from 'object' or p_changes - array[
      'name', 'description', 'price_points', 'stock', 'per_person_limit', 'valid_from', 'valid_to', 'partner_id'] <> '{}' then
    perform core.raise_error('KP377', p_changes::text);
  end if;
  begin
    v_after := pg_catalog.jsonb_populate_record(v_before, p_changes);
    v_after.name := pg_catalog.btrim(v_after.name);
    v_after.description := coalesce(pg_catalog.btrim(v_after.description), '');
    update loyalty.reward r set name = v_after.name, description = v_after.description, price_points = v_after.price_points,
      stock = v_after.stock, per_person_limit = v_after.per_person_limit, valid_from = v_after.valid_from,
      valid_to = v_after.valid_to, partner_id = v_after.partner_id
    where r.id = p_reward_id;
  exception
    when foreign_key_violation then
      perform core.raise_error('KP300', v_after.partner_id::text);
    when check_violation or not_null_violation or data_exception then
      get stacked diagnostics v_broken = constraint_name;
      perform core.raise_error('KP377', v_broken);
  end;
  -- A code in somebody's hands has its price put aside for the partner that the reward had.
  if v_after.partner_id is distinct from v_before.partner_id and exists (
    select from loyalty.reward_claim c where c.reward_id = p_reward_id and c.status = 'open') then
    perform core.raise_error('KP376', p_reward_id::text);
  end if;
  select pg_catalog.jsonb_object_agg(b.key, b.value), pg_catalog.jsonb_object_agg(b.key, a.value) into v_from, v_to
  from pg_catalog.jsonb_each(pg_catalog.to_jsonb(v_before)) b join pg_catalog.jsonb_each(pg_catalog.to_jsonb(v_after)) a using (key)
  where b.value <> a.value;
  if v_from is not null then
    perform core.write_audit(p_actor, 'change.reward', 'reward:' || p_reward_id, pg_catalog.jsonb_build_object('from', v_from, 'to', v_to));
  end if;
  return v_after;
end
$$;
comment on function loyalty.change_reward(bigint, jsonb, text) is
  'Changes what of a reward is named, as {"price_points": 80, "stock": null}: name, description, price_points, stock, per_person_limit, valid_from, valid_to, partner_id; units are those of loyalty.reward. What clients have a code for keeps its price, and is not counted in the stock. KP300 no such partner, KP376 its partner cannot change while somebody has a code for it, KP377 it would not be sound, or something else is named, KP380 no such reward.';
