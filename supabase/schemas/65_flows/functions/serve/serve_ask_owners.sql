create function flows.serve_ask_owners(p_key text, p_cashier_id bigint, p_quote jsonb) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_approval flows.approval;
  v_owner record;
  v_told integer := 0;
begin
  insert into flows.approval (key, partner_id, person_id, cashier_id, bill_minor, points_spent, points_earned, spend_id, asked_at, expires_at)
  values (p_key, (p_quote -> 'partner')::bigint, (p_quote -> 'person')::bigint, p_cashier_id, (p_quote -> 'bill')::bigint,
    (p_quote -> 'points')::bigint, (p_quote -> 'earned')::bigint, (p_quote ->> 'spend')::bigint, core.now(), least(
      core.now() + pg_catalog.make_interval(secs => core.setting_integer('approval_seconds')),
      (select s.expires_at from loyalty.spend s where s.id = (p_quote ->> 'spend')::bigint)))
  returning * into v_approval;
  for v_owner in
    select s.person_id, p.locale from loyalty.staff s join people.person p on p.id = s.person_id
    where s.partner_id = v_approval.partner_id and s.role = 'owner' and s.status = 'active' and s.person_id <> v_approval.person_id
    order by s.person_id
  loop
    v_told := v_told + gateway.notify(v_owner.person_id, 'partner', null, 'serve.approval_asked',
      flows.serve_approval_params(v_approval, v_owner.locale),
      pg_catalog.jsonb_build_object('inline_keyboard', pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        pg_catalog.jsonb_build_object('text', core.text('serve.button.approve', v_owner.locale), 'callback_data', 'ap_yes:' || v_approval.id,
          'style', 'success'),
        pg_catalog.jsonb_build_object('text', core.text('serve.button.decline', v_owner.locale), 'callback_data', 'ap_no:' || v_approval.id)))))::integer;
  end loop;
  if v_told = 0 then
    delete from flows.approval a where a.id = v_approval.id;
    return null;
  end if;
  return v_approval.id;
end
$$;
comment on function flows.serve_ask_owners(text, bigint, jsonb) is
  'Asks the partner''s owners to approve a sale (flows.serve_quote()) that is over its cashier''s limit of the day; the number of the approval that waits, null when no owner can be told.';
