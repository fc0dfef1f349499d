create function loyalty._raise_flag(p_purchase_id bigint, p_flag jsonb) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_kind text := p_flag ->> 'kind';
  v_referral loyalty.referral;
  v_flag loyalty.flag;
begin
  if v_kind = 'referral_burst' then
    select * into v_referral from loyalty.referral r where r.purchase_id = p_purchase_id;
  end if;
  insert into loyalty.flag (key, kind, person_id, cashier_id, purchase_id, referral_id, detail, raised_at)
  select pg_catalog.concat_ws(':', v_kind, p_purchase_id), v_kind, coalesce(v_referral.inviter_id, p.person_id), p.cashier_id,
    case when v_referral.person_id is null then p.id end, v_referral.person_id, p_flag -> 'detail', core.now()
  from loyalty.purchase p where p.id = p_purchase_id
  on conflict (key) do nothing
  returning * into v_flag;
  if v_flag.id is not null then
    perform gateway.alert_admin('loyalty.alert.flag', pg_catalog.jsonb_build_object('id', v_flag.id::text,
      'what', core.text('loyalty.flag.' || v_kind, core.setting_text('admin_locale')),
      'person', v_flag.person_id::text, 'cashier', v_flag.cashier_id::text, 'purchase', p_purchase_id::text),
      pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object('text_key', 'loyalty.button.look', 'callback_data', 'flag:' || v_flag.id)));
  end if;
  return v_flag.id;
end
$$;
comment on function loyalty._raise_flag(bigint, jsonb) is
  'Flags a purchase, {kind, detail} as of loyalty._flag_purchase(), and alerts the admin; the number of the flag. A referral_burst is about the inviter and concerns the referral that the purchase decided, not the purchase. Once for a kind and purchase: null when it is flagged already.';
