create function loyalty.grant_welcome_bonus(p_person_id bigint) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_points bigint := core.setting_integer('welcome_bonus_amount');
  v_telegram_id bigint;
begin
  select p.telegram_id into v_telegram_id from people.person p where p.id = p_person_id;
  if v_points <= 0 or v_telegram_id is null then
    return 0;
  end if;
  return loyalty.award('welcome:' || loyalty._telegram_hash(v_telegram_id), 'welcome',
    p_person_id, v_points, null::integer, 'rule:welcome_bonus');
end
$$;
comment on function loyalty.grant_welcome_bonus(bigint) is
  'Gives the welcome bonus (setting welcome_bonus_amount, points), once in the lifetime of a Telegram account: the key is a hash of its id, so it outlives the deletion of a person''s data. The points given; 0 when it was given before or is switched off.';
