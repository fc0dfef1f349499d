-- What plays a year in the demo's own database: every step goes through the functions that the bots and the jobs call.
create schema demo;

create table demo.partner (
  n integer primary key, id bigint not null, cashiers bigint[] not null, location_id bigint not null, reward_id bigint not null);
create table demo.client (n integer primary key, id bigint not null);

create function demo.local(p_at text) returns timestamptz language sql stable set search_path = ''
as $$ select p_at::timestamp at time zone core.setting_text('time_zone') $$;

create function demo.add_person(p_telegram_id bigint, p_name text, p_locale text) returns bigint
language sql volatile set search_path = ''
as $$
  select p.id from people.add_person(
    pg_catalog.jsonb_build_object('id', p_telegram_id, 'first_name', p_name, 'language_code', p_locale)) p
$$;

create function demo.begin() returns void language plpgsql volatile set search_path = ''
as $$
begin
  perform core.set_setting('points_lifetime_months', '6', 'demo');
  perform core.set_setting('welcome_bonus_amount', '30', 'demo');
  perform core.set_setting('birthday_bonus_points', '50', 'demo');
  perform core.set_setting('referral_inviter_points', '50', 'demo');
  perform loyalty.add_earn_rule(null, 'factor', 'demo', 'Spring', p_factor_percent => 150, p_lifetime_days => 45,
    p_valid_from => demo.local('2025-03-01'), p_valid_to => demo.local('2025-04-01'));
  perform loyalty.add_earn_rule(null, 'factor', 'demo', 'Autumn weekends', p_factor_percent => 120, p_weekdays => '{6,7}',
    p_lifetime_days => 30, p_valid_from => demo.local('2025-09-01'), p_valid_to => demo.local('2025-12-01'));
  perform loyalty.add_bonus_rule('Regulars', 15, 'demo', p_min_visits => 4, p_lifetime_days => 60);
  perform loyalty.add_bonus_rule('Gold', 40, 'demo', 'gold', p_min_visits => 1);
  perform loyalty.add_coupon('SPRING50', null, 'Spring', 50, 'demo', p_lifetime_days => 30, p_max_uses => 500);
end
$$;

create function demo.open(p_event jsonb) returns void language plpgsql volatile set search_path = ''
as $$
declare
  v_n integer := p_event -> 'partner';
  v_owner_id bigint := demo.add_person(8000000000 + v_n * 100, 'Owner', 'en');
  v_cashiers bigint[] := '{}';
  v_partner_id bigint;
  v_location_id bigint;
  v_reward_id bigint;
begin
  v_partner_id := loyalty.approve(loyalty.apply(v_owner_id, p_event ->> 'name', p_event ->> 'category', 'Kyiv',
    '+38044' || pg_catalog.lpad(v_n::text, 7, '0')), 'operator');
  update loyalty.partner_rate r set earn_bp = (p_event -> 'earn')::integer, payable_bp = (p_event -> 'payable')::integer,
    fee_bp = (p_event -> 'fee')::integer where r.partner_id = v_partner_id;
  for v_cashier in 1 .. (p_event -> 'cashiers')::integer loop
    v_cashiers := v_cashiers || demo.add_person(8000000000 + v_n * 100 + v_cashier, 'Cashier', 'en');
    perform loyalty.add_staff(v_partner_id, v_cashiers[v_cashier], 'cashier', 'person:' || v_owner_id);
  end loop;
  v_location_id := loyalty.add_location(v_partner_id, 'Main', 'Khreshchatyk ' || v_n + 1, null, 'person:' || v_owner_id);
  case v_n % 3
    when 0 then
      perform loyalty.add_earn_rule(v_partner_id, 'factor', 'demo', 'Happy hours', p_factor_percent => 200,
        p_weekdays => '{1,2,3,4,5}', p_from_time => '14:00', p_to_time => '17:00', p_cap_points => 200);
    when 1 then
      perform loyalty.add_earn_rule(v_partner_id, 'nth_visit', 'demo', 'Every sixth visit', p_points => 30, p_every_n => 6);
    else
      perform loyalty.add_earn_rule(v_partner_id, 'first_purchase', 'demo', 'Welcome', p_points => 25);
  end case;
  if p_event ->> 'special' is not null then
    perform loyalty.add_earn_rule(v_partner_id, 'category', 'demo', p_event ->> 'special', p_rate_bp => 800,
      p_category => p_event ->> 'special');
  end if;
  v_reward_id := loyalty.add_reward(v_partner_id, p_event ->> 'reward', (p_event -> 'price')::bigint, 'demo', p_stock => 5000);
  insert into demo.partner values (v_n, v_partner_id, v_cashiers, v_location_id, v_reward_id);
end
$$;

create function demo.join(p_event jsonb) returns void language plpgsql volatile set search_path = ''
as $$
declare
  v_n integer := p_event -> 'client';
  v_id bigint := demo.add_person(7000000000 + v_n, p_event ->> 'name', p_event ->> 'locale');
  v_inviter text := (
    select p.invite_code from demo.client c join people.person p on p.id = c.id where c.n = (p_event ->> 'inviter')::integer);
begin
  insert into demo.client values (v_n, v_id);
  if v_inviter is not null then
    perform people.attach_inviter(v_id, v_inviter);
  end if;
  perform loyalty.attach_partner(v_id, (select p.id from demo.partner p where p.n = (p_event -> 'partner')::integer));
  perform people.register(v_id, p_event ->> 'name', '+38067' || pg_catalog.lpad(v_n::text, 7, '0'),
    (p_event ->> 'birthday')::date);
  perform loyalty.grant_welcome_bonus(v_id);
end
$$;

create function demo.buy(p_event jsonb) returns void language plpgsql volatile set search_path = ''
as $$
declare
  v_partner demo.partner := (select p from demo.partner p where p.n = (p_event -> 'partner')::integer);
  v_client_id bigint := (select c.id from demo.client c where c.n = (p_event -> 'client')::integer);
  v_cashier_id bigint := v_partner.cashiers[(p_event -> 'cashier')::integer];
  v_bill bigint := p_event -> 'bill';
  v_lines jsonb := nullif(p_event -> 'lines', 'null');
  v_at timestamptz := core.now() - (p_event -> 'back')::integer * '1 day'::interval;
  v_points bigint := 0;
  v_spend loyalty.spend;
begin
  if p_event ->> 'spend' is not null then
    v_points := (
      select max(q.points) from loyalty.quote(v_client_id, v_partner.id, v_bill, null, 0, v_lines) q
      where q.rule = 'payable_maximum');
    v_points := case when v_points >= 10 then v_points else 0 end;
  end if;
  if v_points > 0 and p_event ->> 'spend' = 'code' then
    v_spend := loyalty.open_spend_code(v_client_id, v_points);
    v_spend := loyalty.find_spend(v_spend.code, v_partner.id, v_cashier_id);
  elsif v_points > 0 then
    v_spend := loyalty.ask_spend(v_partner.id, v_cashier_id, v_client_id, v_bill, v_points, p_event ->> 'receipt');
    -- One in ten thinks better of it.
    if (p_event -> 'key')::bigint % 10 = 0 then
      perform loyalty.decline_spend(v_spend.id, v_client_id);
      v_spend := null;
      v_points := 0;
    else
      v_spend := loyalty.confirm_spend(v_spend.id, v_client_id);
    end if;
  end if;
  perform loyalty.purchase('demo:' || (p_event ->> 'key'), v_partner.id, v_client_id, v_cashier_id, v_bill, v_points,
    p_receipt => p_event ->> 'receipt', p_at => case when v_points = 0 and p_event ->> 'back' = '1' then v_at end,
    p_lines => v_lines, p_spend_id => v_spend.id, p_location_id => v_partner.location_id);
end
$$;

create function demo.give_back(p_event jsonb) returns void language plpgsql volatile set search_path = ''
as $$
declare
  v_partner demo.partner := (select p from demo.partner p where p.n = (p_event -> 'partner')::integer);
  v_cashier_id bigint := v_partner.cashiers[(p_event -> 'cashier')::integer];
  v_purchase loyalty.purchase;
begin
  select * into v_purchase from loyalty.purchase p where p.key = 'demo:' || (p_event ->> 'key');
  if v_purchase.id is null then
    return;
  elsif p_event ->> 'do' = 'undo' then
    perform loyalty.undo('demo:undo:' || v_purchase.id, v_purchase.id, v_cashier_id);
  else
    perform loyalty.refund('demo:refund:' || v_purchase.id, v_purchase.id,
      v_purchase.bill_minor * coalesce((p_event ->> 'part')::integer, 100) / 100, v_cashier_id, 'returned goods');
  end if;
end
$$;

create function demo.reward(p_event jsonb) returns void language plpgsql volatile set search_path = ''
as $$
declare
  v_partner demo.partner := (select p from demo.partner p where p.n = (p_event -> 'partner')::integer);
  v_client_id bigint := (select c.id from demo.client c where c.n = (p_event -> 'client')::integer);
  v_claim loyalty.reward_claim;
begin
  if ledger.balance(v_client_id) < (select r.price_points from loyalty.reward r where r.id = v_partner.reward_id) then
    return;
  end if;
  v_claim := loyalty.claim_reward(v_client_id, v_partner.reward_id,
    pg_catalog.format('demo:%s:%s', v_client_id, p_event ->> 'at'));
  if p_event ->> 'then' = 'given' then
    perform loyalty.confirm_reward(v_claim.code, v_partner.id, v_partner.cashiers[1]);
  elsif p_event ->> 'then' = 'cancelled' then
    perform loyalty.cancel_reward(v_claim.id, v_client_id);
  end if;
end
$$;

create function demo.take(p_event jsonb) returns void language plpgsql volatile set search_path = ''
as $$
begin
  case p_event ->> 'do'
    when 'open' then perform demo.open(p_event);
    when 'join' then perform demo.join(p_event);
    when 'buy' then perform demo.buy(p_event);
    when 'undo', 'refund' then perform demo.give_back(p_event);
    when 'reward' then perform demo.reward(p_event);
    when 'coupon' then
      perform loyalty.use_coupon(c.id, 'SPRING50') from demo.client c where c.n = (p_event -> 'client')::integer;
    when 'decide' then
      perform loyalty.decide_flag(f.id, f.id % 5 < 2, 'operator', 'looked at the receipts')
      from loyalty.flag f where f.status = 'open';
  end case;
end
$$;

create function demo.play(p_events jsonb) returns jsonb language plpgsql volatile set search_path = ''
as $$
declare
  v_event jsonb;
  v_refused jsonb := '{}';
begin
  for v_event in select * from pg_catalog.jsonb_array_elements(p_events) loop
    perform core.set_clock(demo.local(v_event ->> 'at'));
    begin
      perform demo.take(v_event);
    exception when others then
      -- A rule may say no; anything else is an error of ours.
      if sqlstate not in (select e.sqlstate from core.error e where e.is_a_refusal) then
        raise exception using errcode = sqlstate, detail = v_event::text,
          message = pg_catalog.format('%s at %s: %s', v_event ->> 'do', v_event ->> 'at', sqlerrm);
      end if;
      v_refused := v_refused || pg_catalog.jsonb_build_object(sqlerrm, coalesce((v_refused -> sqlerrm)::integer, 0) + 1);
    end;
  end loop;
  return v_refused;
end
$$;

-- The jobs of the ledger and of the programme, as a scheduler would run them: days are closed first.
create function demo.run_jobs(p_at text, p_rounds integer) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_job text;
  v_result jsonb;
  v_failed jsonb := '[]';
begin
  perform core.set_clock(demo.local(p_at));
  for v_round in 1 .. p_rounds loop
    for v_job in
      select j.name from ops.job j where j.enabled and j.call ~ '\m(ledger|loyalty)\.' order by j.name <> 'day_seal', j.name
    loop
      v_result := ops.run_job(v_job);
      if v_result ->> 'status' <> 'ok' then
        v_failed := v_failed || v_result;
      end if;
    end loop;
  end loop;
  return v_failed;
end
$$;
