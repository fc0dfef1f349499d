create function loyalty._tell_adjustment(p_adjustment loyalty.adjustment) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text := (select p.locale from people.person p where p.id = p_adjustment.asked_by);
begin
  if p_adjustment.decided_by = p_adjustment.asked_by then
    return;
  end if;
  perform gateway.notify(p_adjustment.asked_by, 'admin', null, 'loyalty.adjustment_told.' || p_adjustment.status,
    pg_catalog.jsonb_build_object('id', p_adjustment.id::text, 'who', loyalty.staff_name(p_adjustment.decided_by),
      'person', loyalty.staff_name(p_adjustment.person_id), 'points', loyalty.signed_points(p_adjustment.amount, v_locale)));
end
$$;
comment on function loyalty._tell_adjustment(loyalty.adjustment) is
  'Tells the admin who asked for an adjustment what became of it, unless they decided it themselves.';
