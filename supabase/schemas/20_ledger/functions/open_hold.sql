create function ledger.open_hold(p_posting ledger.posting, p_due_at timestamptz, p_when_due text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_held bigint := ledger.account_id('programme:held');
  v_when_due text := case when p_due_at is null then coalesce(p_when_due, 'release') else p_when_due end;
  v_to_kind text;
  v_put record;
  v_hold ledger.hold;
begin
  select * into v_hold from ledger.hold h where h.key = p_posting.key;
  if v_hold.id is null then
    perform ledger._prepare(array[p_posting], v_now);
    select a.kind into v_to_kind from ledger.account a where a.id = p_posting.credit_account;
    if v_when_due is null or v_when_due not in ('settle', 'release') then
      perform core.raise_error('KP201', 'when due: ' || coalesce(v_when_due, 'null'));
    elsif p_posting.reverses is not null then
      perform core.raise_error('KP203', 'a reversal is not held, ' || p_posting.key);
    elsif v_to_kind is null then
      perform core.raise_error('KP204', 'account ' || p_posting.credit_account);
    elsif p_posting.credit_account = v_held then
      perform core.raise_error('KP205', p_posting.key);
    elsif v_to_kind <> 'wallet' and p_posting.expires_at is not null then
      perform core.raise_error('KP208', p_posting.key);
    end if;

    select * into v_put from ledger.post_one(p_posting.key || ':held', 'hold', p_posting.debit_account, v_held,
      p_posting.amount, p_posting.actor, p_occurred_at => p_posting.occurred_at, p_metadata => p_posting.metadata);
    if v_put.replayed then
      select * into v_hold from ledger.hold h where h.transfer_id = v_put.transfer_id;
    elsif not exists (select from ledger.transfer t where t.key = p_posting.key) then
      insert into ledger.hold (key, transfer_id, kind, from_account, to_account, amount, amount_left, points_expire_at,
        occurred_at, actor, metadata, due_at, when_due, status, opened_at)
      values (p_posting.key, v_put.transfer_id, p_posting.kind, p_posting.debit_account, p_posting.credit_account,
        p_posting.amount, p_posting.amount, nullif(p_posting.expires_at, 'infinity'), p_posting.occurred_at, p_posting.actor,
        coalesce(p_posting.metadata, '{}'), p_due_at, v_when_due, 'open', v_now)
      returning * into v_hold;
    end if;
  end if;
  if v_hold.id is null or (v_hold.kind, v_hold.from_account, v_hold.to_account, v_hold.amount, v_hold.points_expire_at,
      v_hold.occurred_at, v_hold.actor, v_hold.metadata)
    is distinct from (p_posting.kind, p_posting.debit_account, p_posting.credit_account, p_posting.amount,
      nullif(p_posting.expires_at, 'infinity'), p_posting.occurred_at, p_posting.actor, coalesce(p_posting.metadata, '{}')) then
    perform core.raise_error('KP206', p_posting.key);
  end if;
  return v_hold.id;
end
$$;
comment on function ledger.open_hold(ledger.posting, timestamptz, text) is
  'Puts the points of a posting aside in programme:held, to be posted later or never, and returns the number of the hold. When it is due it settles or releases itself; due null waits for somebody to decide. The key is that of the posting, at most 195 characters: again, it returns the same hold, whatever is due when. KP201-KP205, KP208 a bad posting, KP206 key used for something else, KP207 not enough points.';
