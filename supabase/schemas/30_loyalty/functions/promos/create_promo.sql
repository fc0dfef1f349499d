create function loyalty.create_promo(p_partner_id bigint, p_title text, p_text text, p_starts_on date, p_ends_on date,
  p_actor text, p_media_id bigint default null) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_starts_on date := coalesce(p_starts_on, core.today());
  v_id bigint;
begin
  perform loyalty.require_owner(p_partner_id, p_actor);
  if (core.telegram_length(p_title) between 1 and 80 and core.telegram_length(p_text) between 1 and 700) is not true then
    perform core.raise_error('KP391', pg_catalog.format('title %s, text %s', core.telegram_length(p_title), core.telegram_length(p_text)));
  end if;
  perform loyalty.check_promo_dates(v_starts_on, p_ends_on);
  insert into loyalty.promo (partner_id, title, text, media_id, starts_on, ends_on, created_by, created_at)
  values (p_partner_id, p_title, p_text, p_media_id, v_starts_on, p_ends_on, p_actor, core.now())
  returning id into v_id;
  perform core.write_audit(p_actor, 'create.promo', 'promo:' || v_id, pg_catalog.jsonb_build_object(
    'partner_id', p_partner_id, 'title', p_title, 'starts_on', v_starts_on, 'ends_on', p_ends_on));
  return v_id;
end
$$;
comment on function loyalty.create_promo(bigint, text, text, date, date, text, bigint) is
  'Drafts a promo and returns its number; nobody but its partner sees it yet. p_starts_on null is today; both days belong to it. KP300 and KP304 as in loyalty.require_owner(), KP390 it ends before it starts or before today, KP391 no or too long a title (80 characters) or text (700), as Telegram counts them.';
