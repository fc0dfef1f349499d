create function flows.ppl_ask_second(p_adjustment loyalty.adjustment) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_admin people.person;
  v_told bigint := 0;
begin
  for v_admin in
    select p.* from people.person p
    where p.id in (select a from flows.adm_people() a) and p.id not in (p_adjustment.asked_by, p_adjustment.person_id)
      and exists (select from dialog.session s where s.bot_id = 'admin' and s.person_id = p.id)
    order by p.id
  loop
    if gateway.notify(v_admin.id, 'admin', null, 'people.ask_second', pg_catalog.jsonb_build_object('id', p_adjustment.id::text,
        'who', loyalty.staff_name(p_adjustment.asked_by), 'person_html', flows.ppl_mention(p_adjustment.person_id),
        'points', loyalty.signed_points(p_adjustment.amount, v_admin.locale), 'reason', p_adjustment.reason),
      pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        pg_catalog.jsonb_build_object('text', core.text('loyalty.button.approve', v_admin.locale), 'style', 'success',
          'callback_data', 'ppl_yes:' || p_adjustment.id),
        pg_catalog.jsonb_build_object('text', core.text('loyalty.button.reject', v_admin.locale),
          'callback_data', 'ppl_no:' || p_adjustment.id))))) then
      v_told := v_told + 1;
    end if;
  end loop;
  return v_told;
end
$$;
comment on function flows.ppl_ask_second(loyalty.adjustment) is
  'Asks every admin who may approve an adjustment and has opened the admin bot, with the buttons to do so; how many were reached.';
