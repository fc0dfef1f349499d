create function loyalty._pending_adjustment(p_adjustment_id bigint) returns loyalty.adjustment
language plpgsql volatile set search_path = ''
as $$
declare
  v_adjustment loyalty.adjustment;
begin
  select * into v_adjustment from loyalty.adjustment a where a.id = p_adjustment_id for no key update;
  if v_adjustment.id is null then
    perform core.raise_error('KP352', coalesce(p_adjustment_id::text, 'null'));
  elsif v_adjustment.status <> 'pending' or v_adjustment.expires_at <= core.now() then
    perform core.raise_error('KP353', pg_catalog.format('adjustment %s is %s', p_adjustment_id, v_adjustment.status));
  end if;
  return v_adjustment;
end
$$;
comment on function loyalty._pending_adjustment(bigint) is
  'An adjustment that waits for a decision, locked for it. KP352 there is none of that number, KP353 it was decided or has expired.';
