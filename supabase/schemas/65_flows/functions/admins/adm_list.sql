create function flows.adm_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_is_chief boolean := flows.adm_is_chief(p_turn.person_id);
  v_after bigint := case when p_turn.word = 'adm' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint else 0 end;
  v_last bigint;
  v_chiefs text := (select pg_catalog.string_agg(core.text('admins.line_chief', p_turn.locale,
      pg_catalog.jsonb_build_object('name', loyalty.staff_name(c.id))), E'\n' order by c.id)
    from flows.adm_people() c (id) where flows.adm_is_chief(c.id));
  v_invites bigint := (select count(*) from flows.admin_invite i
    where i.used_at is null and i.revoked_at is null and i.expires_at > core.now());
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('admins.line', p_turn.locale, pg_catalog.jsonb_build_object('name', a.name,
      'date', core.format_date((a.named_at at time zone core.setting_text('time_zone'))::date, p_turn.locale))),
      E'\n' order by a.person_id),
    case when v_is_chief then pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      dialog.callback_button('👮 ' || pg_catalog.left(a.name, 40), 'adm_ask:' || a.person_id)) order by a.person_id) end,
    max(a.person_id)
  into v_lines, v_outcome.buttons, v_last
  from (select *, loyalty.staff_name(d.person_id) as name from flows.admin d
    where d.removed_at is null and not flows.adm_is_chief(d.person_id) and d.person_id > v_after order by d.person_id limit 8) a;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]');
  if exists (select from flows.admin a where a.removed_at is null and not flows.adm_is_chief(a.person_id) and a.person_id > v_last) then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'adm:' || v_last)));
  end if;
  if v_is_chief then
    v_outcome.text_key := case when v_lines is null and v_after = 0 then 'admins.list_alone' end;
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('admins.button.invite', p_turn.locale), 'adm_invite')));
    if v_invites > 0 then
      v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('admins.button.revoke', p_turn.locale), 'adm_revoke')));
    end if;
  else
    v_outcome.text_key := 'admins.list_look';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', pg_catalog.concat_ws(E'\n',
    v_chiefs, v_lines,
    case when v_is_chief and v_invites > 0 then
      core.text('admins.line_invites', p_turn.locale, pg_catalog.jsonb_build_object('count', v_invites)) end));
  return v_outcome;
end
$$;
comment on function flows.adm_list(dialog.turn) is
  'View of the administrators, the chiefs on top, the others eight a page; a chief also sees who can be removed, and invitations nobody has used. The argument is the person that the page before ended with.';
