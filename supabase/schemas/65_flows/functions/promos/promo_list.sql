create function flows.promo_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.current_partner(p_turn);
  v_before bigint := case when p_turn.kind = 'callback' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
  v_last bigint;
begin
  perform loyalty.require_owner(v_partner_id, 'person:' || p_turn.person_id);
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      case flows.promo_status(o) when 'draft' then '📝 ' when 'planned' then '🕒 ' when 'running' then '✅ ' when 'stopped' then '⏹ '
        else '🏁 ' end || o.title, 'promo:' || o.id)) order by o.id desc), '[]'), min(o.id)
  into v_outcome.buttons, v_last
  from (select * from loyalty.promo p where p.partner_id = v_partner_id and (p.id < v_before) is not false
    order by p.id desc limit 6) o;
  if exists (select from loyalty.promo p where p.partner_id = v_partner_id and p.id < v_last) then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.older', p_turn.locale), 'promos:' || v_last)));
  end if;
  v_outcome.text_key := case when v_outcome.buttons = '[]' then 'promo.list_empty' end;
  v_outcome.params := pg_catalog.jsonb_build_object('partner', (select p.name from loyalty.partner p where p.id = v_partner_id));
  return v_outcome;
end
$$;
comment on function flows.promo_list(dialog.turn) is
  'View of the owner''s promos, the newest first, six a page; the argument is the number that the page before ended with. KP304 no owner, KP303 and KP395 as flows.current_partner().';
