create function flows.apply_status(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_application loyalty.application;
begin
  select * into v_application from loyalty.application a where a.person_id = p_turn.person_id order by a.id desc limit 1;
  if v_application.status is distinct from 'pending' then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
      core.text(case v_application.status when 'rejected' then 'apply.button.again' when 'approved' then 'apply.button.more'
        else 'apply.button.first' end, p_turn.locale), 'apply_new')));
  end if;
  if v_application.id is not null then
    v_outcome.text_key := case v_application.status
      when 'pending' then 'apply.pending' when 'rejected' then 'apply.rejected' else 'apply.approved' end;
    v_outcome.params := pg_catalog.jsonb_build_object('name', v_application.name, 'reason', v_application.reason,
      'date', core.format_date((v_application.applied_at at time zone core.setting_text('time_zone'))::date, p_turn.locale));
  end if;
  return v_outcome;
end
$$;
comment on function flows.apply_status(dialog.turn) is
  'View of a person''s last application: that it waits, why it was turned down, or that there is none; and the way to the form unless one waits.';
