-- Invitations and birthdays.

create function tests.referrals() returns setof text
language sql volatile set search_path = ''
as $$
  select pg_catalog.concat_ws(' ', r.status, r.reason, r.inviter_points, r.friend_points) from loyalty.referral r order by r.person_id
$$;
comment on function tests.referrals() is 'What became of invitations: status, reason, points of the inviter and of the friend.';

create function tests.born(p_user bigint, p_birthday date, p_given timestamptz default '2026-01-01 12:00+02') returns bigint
language sql volatile set search_path = ''
as $$
  select people.add_person(pg_catalog.jsonb_build_object('id', p_user, 'language_code', 'en'));
  update people.person p set birthday = p_birthday, birthday_given_at = p_given, name = 'Anna' where p.telegram_id = p_user returning p.id
$$;
comment on function tests.born(bigint, date, timestamptz) is 'A person, new or known, who told their birthday then; their number in the programme.';

create function tests.grant_birthday_bonuses() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_given bigint := 0;
  v_batch bigint;
begin
  loop
    v_batch := loyalty.grant_birthday_bonuses(2);
    exit when v_batch = 0;
    v_given := v_given + v_batch;
  end loop;
  return v_given;
end
$$;
comment on function tests.grant_birthday_bonuses() is 'Grants birthday bonuses, two at a time, until none is left to grant; how many.';
