import assert from "node:assert/strict";
import { balanceOf, expiring } from "./_lots.ts";
import { judgeRefunds, type Refunded } from "./_programme_refunds.ts";
import { INVITERS } from "./_programme_operations.ts";
import { leftOf } from "./_programme_grants.ts";
import { hash, Replay, type Transfer } from "./_programme_replay.ts";
import { DAY_MS, localDay, localMonth, startOfDay } from "./_programme_rules.ts";
import {
  BONUS_ROWS,
  CASHIER_LIMIT,
  COUPON_ROWS,
  FRIEND_POINTS,
  INVITER_POINTS,
  MONTHLY_CAP,
  type Purchase,
  REWARD_ROWS,
  SAME_CASHIER,
  VELOCITY,
  type World,
} from "./_programme_world.ts";

interface Flag {
  id: number;
  kind: string;
  status: string;
  purchase: number | null;
  referral: number | null;
}

interface Facts {
  readonly world: World;
  readonly replay: Replay;
  readonly refunded: ReadonlyMap<number, Refunded>;
  readonly flags: readonly Flag[];
}

/**
 * Compares the database with the model after a round, when every job has run and nothing runs beside it: each transfer
 * is what the rules say, each thing that was accepted has its transfers and no others, and the sums agree. `expired`: it
 * is a new day, so nothing that is due is left in a wallet.
 */
export async function checkWorld(world: World, { expired = false } = {}): Promise<void> {
  const { sql } = world;
  const flags = [
    ...await sql<Flag[]>`
      select id::int, kind, status, purchase_id::int as purchase, referral_id::int as referral from loyalty.flag`,
  ];
  const frauds = new Set(
    flags.filter(({ status, purchase }) => status === "confirmed" && purchase).map(({ purchase }) =>
      purchase!
    ),
  );
  const { takes, refunded } = judgeRefunds(world, frauds);
  const accounts = await sql<{ name: string; id: number; balance: number; running: number | null }[]>`
    select b.name, b.account_id::int as id, b.balance::int, a.balance::int as running
    from ledger.account_balance b join ledger.account a on a.id = b.account_id`;
  const names = new Map(accounts.map(({ name, id }) => [name, id]));
  const played = new Replay(world, names, takes);
  played.play(await readTransfers(world));
  const facts = { world, replay: played, refunded, flags };
  for (const { name, id, balance, running } of accounts) {
    assert.equal(balance, played.balances.get(id), `balance of ${name}`);
    if (running !== null) {
      assert.equal(running, balanceOf(played.wallets.get(id)!) + 0, `running balance of ${name}`);
    }
  }
  for (const [id, wallet] of expired ? played.wallets : []) {
    const due = expiring(wallet, startOfDay(localDay(world.now)));
    assert.equal(due, 0, `wallet ${id} has points that expired`);
  }
  assert.equal(
    played.balances.get(names.get("programme:breakage")!),
    0,
    "points are left in programme:breakage",
  );
  await checkPurchases(facts);
  checkFlagged(facts);
  await checkSpends(facts);
  await checkRewards(facts);
  await checkCoupons(facts);
  await checkReferrals(facts);
  await checkMonths(facts);
  const [open] = await sql<{ held: number; due: number }[]>`
    select coalesce(sum(amount_left), 0)::int as held, count(*) filter (where due_at <= core.now())::int as due
    from ledger.hold where status = 'open'`;
  assert.equal(
    open!.held,
    played.balances.get(names.get("programme:held")!),
    "open holds are not programme:held",
  );
  assert.equal(open!.due, 0, "holds are due after their job");
}

/** Every purchase is there once, its row adds up, and its points went their way. */
async function checkPurchases({ world, replay, refunded, flags }: Facts): Promise<void> {
  const rows = await world.sql<{ id: number; minor: number; back: number; restored: number }[]>`
    select id::int, refunded_minor::int as minor, points_taken_back::int as back, points_restored::int as restored
    from loyalty.purchase order by id`;
  assert.deepEqual(
    rows.map(({ id }) => id),
    [...world.purchases.keys()].sort((a, b) => a - b),
    "purchases that were accepted",
  );
  for (const { id, minor, back, restored } of rows) {
    const purchase = world.purchases.get(id)!;
    const total = refunded.get(id) ?? { minor: 0, takenBack: 0, restored: 0 };
    const flag = flags.find((one) => one.purchase === id);
    let released = 0;
    for (const [key, one] of replay.grants) {
      if (!key.startsWith(`purchase:${id}:`)) continue;
      released += one.released;
      const held = flag !== undefined || world.plan.activationDays > 0;
      const due = purchase.at + world.plan.activationDays * DAY_MS <= world.now;
      const left = one.points - one.heldTaken > 0;
      assert.equal(one.held, held, `${key} was held`);
      assert.equal(one.released > 0, flag?.status === "confirmed" && left, `${key} was released`);
      assert.equal(
        one.posted > 0,
        flag?.status !== "open" && flag?.status !== "confirmed" && left && due,
        `${key} arrived`,
      );
    }
    assert.deepEqual(
      [minor, back, restored],
      [total.minor, total.takenBack + released, total.restored],
      `purchase ${id}`,
    );
    if (minor === purchase.minor) {
      assert.deepEqual(
        [back, restored],
        [purchase.earned, purchase.points],
        `purchase ${id}: all is refunded`,
      );
    }
    assert.equal(replay.keys.has(`purchase:${id}:spend`), purchase.points > 0, `purchase ${id} spends`);
  }
  const [count] = await world.sql<{ n: number }[]>`select count(*)::int as n from loyalty.refund`;
  assert.equal(count!.n, world.refunds.size, "refunds that were accepted");
  for (const { id, restored } of world.refunds.values()) {
    assert.equal(replay.keys.has(`refund:${id}:spend`), restored > 0, `refund ${id} restores`);
  }
  const given = new Map<string, number>();
  for (const purchase of world.purchases.values()) {
    if (world.partners[purchase.partner]!.staff[0]!.id === purchase.cashier) continue;
    const key = `cashier ${purchase.cashier} on day ${localDay(purchase.at)}`;
    const sum = (given.get(key) ?? 0) +
      (purchase.approved ? -Infinity : purchase.earned - rows.find(({ id }) => id === purchase.id)!.back);
    given.set(key, sum);
    assert.ok(sum <= CASHIER_LIMIT, `${key} gave ${sum} points`);
  }
}

/** A purchase is flagged when there were too many before it: of those refunded since, nobody knows. */
function checkFlagged({ world, refunded, flags }: Facts): void {
  const purchases = [...world.purchases.values()].sort((a, b) => a.id - b.id);
  const gone = ({ id, minor }: Purchase): boolean => refunded.get(id)?.minor === minor;
  purchases.forEach((purchase, i) => {
    const before = purchases.slice(0, i).filter(({ client, at }) =>
      client === purchase.client && at <= purchase.at && at > purchase.at - 7 * DAY_MS
    );
    const over = (list: readonly Purchase[]): boolean =>
      list.filter(({ at }) => at > purchase.at - DAY_MS / 24).length >= VELOCITY ||
      list.filter(({ cashier }) => cashier === purchase.cashier).length >= SAME_CASHIER;
    const flagged = flags.some((flag) => flag.purchase === purchase.id);
    if (flagged) assert.ok(over(before), `purchase ${purchase.id} was flagged without a reason`);
    else assert.ok(!over(before.filter((one) => !gone(one))), `purchase ${purchase.id} was not flagged`);
  });
}

async function checkSpends({ world, replay }: Facts): Promise<void> {
  const rows = await world.sql<{ id: number; status: string; held: boolean; purchase: number | null }[]>`
    select id::int, status, hold_id is not null as held, purchase_id::int as purchase from loyalty.spend order by id`;
  const used = new Map(
    [...world.purchases.values()].filter(({ spend }) => spend).map((one) => [one.spend!, one.id]),
  );
  assert.deepEqual(rows.map(({ id }) => id), [...world.spends.keys()].sort((a, b) => a - b), "consents");
  for (const { id, status, held, purchase } of rows) {
    assert.equal(purchase, used.get(id) ?? null, `consent ${id} paid for`);
    assert.equal(replay.keys.has(`spend:${id}:held`), held, `consent ${id} put points aside`);
    assert.equal(
      replay.keys.has(`spend:${id}:released`),
      held && status !== "ready",
      `consent ${id} is ${status}`,
    );
  }
}

async function checkRewards({ world, replay }: Facts): Promise<void> {
  const rows = await world.sql<{ id: number; status: string; partner: number | null }[]>`
    select id::int, status, partner_id::int as partner from loyalty.reward_claim order by id`;
  const stocks = await world.sql<{ stock: number }[]>`select stock from loyalty.reward order by id`;
  assert.deepEqual(rows.map(({ id }) => id), [...world.claims.keys()].sort((a, b) => a - b), "claims");
  const taken = rows.filter(({ status }) => status === "open" || status === "given")
    .map(({ id }) => world.claims.get(id)!);
  REWARD_ROWS.forEach(({ stock, limit }, i) => {
    const of = taken.filter(({ reward }) => reward === i);
    assert.equal(stocks[i]!.stock, stock - of.length, `stock of reward ${i}`);
    for (const [client, claims] of Map.groupBy(of, (claim) => claim.client)) {
      assert.ok(claims.length <= limit, `client ${client} has ${claims.length} of reward ${i}`);
    }
  });
  for (const { id, status, partner } of rows) {
    const { key, reward } = world.claims.get(id)!;
    assert.equal(replay.keys.has(`reward:${key}`), status === "given", `claim ${id} is ${status}`);
    const own = REWARD_ROWS[reward]!.partner;
    const giver = world.partners.find((one) => one.id === partner);
    if (own !== null) {
      assert.ok(!giver || giver === world.partners[own], `claim ${id} was given by another partner`);
    }
    assert.equal(
      replay.givers.get(key),
      own === null ? giver?.account : undefined,
      `claim ${id} pays who gave it`,
    );
    assert.equal(
      replay.keys.has(`reward:${key}:released`),
      status === "cancelled" || status === "expired",
      `claim ${id}`,
    );
  }
}

async function checkCoupons({ world, replay }: Facts): Promise<void> {
  const rows = await world.sql<{ uses: number }[]>`select uses from loyalty.coupon order by id`;
  COUPON_ROWS.forEach(({ uses }, i) => {
    const used = world.used.filter(({ coupon }) => coupon === i);
    assert.equal(rows[i]!.uses, used.length, `uses of coupon ${i}`);
    assert.ok(used.length <= uses, `coupon ${i} was used ${used.length} times`);
    assert.equal(
      new Set(used.map(({ client }) => client)).size,
      used.length,
      `coupon ${i} was used twice by one`,
    );
    for (const { client } of used) {
      assert.ok(replay.keys.has(`coupon:${world.coupons[i]}:${hash(world.clients[client]!.telegramId)}`));
    }
  });
}

/** An invitation is decided at the friend's first purchase, and anew only when all they bought was taken back. */
async function checkReferrals({ world, replay, refunded, flags }: Facts): Promise<void> {
  const rows = await world.sql<
    {
      friend: number;
      inviter: number;
      purchase: number;
      status: string;
      reason: string;
      points: number[];
      at: number;
    }[]
  >`
    select person_id::int as friend, inviter_id::int as inviter, purchase_id::int as purchase, status, coalesce(reason, '') as reason,
      array[inviter_points::int, friend_points::int] as points, extract(epoch from decided_at)::float8 * 1000 as at
    from loyalty.referral`;
  const bought = new Map(Map.groupBy(world.purchases.values(), ({ client }) => client));
  INVITERS.forEach((inviter, i) => {
    const row = rows.find(({ friend }) => friend === world.clients[i]!.id);
    const purchases = bought.get(i) ?? [];
    assert.equal(
      row !== undefined,
      inviter !== null && purchases.length > 0,
      `invitation of client ${i} is decided`,
    );
    if (!row) return;
    const { status, reason, points, purchase } = row;
    assert.equal(row.inviter, world.clients[inviter!]!.id);
    const flagged = flags.some((flag) => flag.purchase === purchase);
    const none = reason === "fraud" || reason === "monthly_cap" && flagged;
    // What was taken back has no reason any more.
    const full = reason !== "monthly_cap" && (status !== "taken_back" || points[0] !== 0);
    assert.deepEqual(
      points,
      none ? [0, 0] : [full ? INVITER_POINTS : 0, FRIEND_POINTS],
      `points of the invitation of client ${i}: ${status} ${reason}`,
    );
    const gone = purchases.every(({ id, minor }) => refunded.get(id)?.minor === minor);
    if (gone) {
      assert.ok(status === "taken_back" || points[1] === 0, `the invitation of client ${i} is ${status}`);
    }
    for (const [side, n] of [["inviter", 0], ["friend", 1]] as const) {
      const one = replay.grants.get(`referral:${hash(world.clients[i]!.telegramId)}:${purchase}:${side}`);
      const left = one ? leftOf(one) : 0;
      assert.equal(
        left,
        status === "taken_back" ? 0 : points[n],
        `${side} of the invitation of client ${i}: ${status}`,
      );
      if (one && left > 0) assert.equal(one.posted > 0, status !== "held", `${one.key} arrived`);
    }
  });
  for (const [, list] of Map.groupBy(rows, ({ inviter, at }) => `${inviter} ${localMonth(at)}`)) {
    const rewarded = list.filter(({ status }) => status === "paid" || status === "held").length;
    assert.ok(rewarded <= MONTHLY_CAP, `${rewarded} rewarded invitations of one inviter in a month`);
  }
}

/** One bonus a month and rule and person, of every month that is over, for who was there often enough. */
async function checkMonths({ world, replay, refunded }: Facts): Promise<void> {
  const people = [...world.clients, ...world.partners.flatMap(({ staff }) => staff)];
  const runs = await world.sql<{ month: string }[]>`
    select to_char(period, 'YYYY-MM') as month from loyalty.run where kind = 'monthly_bonus' and status = 'done' order by 1`;
  const over: string[] = [];
  for (let at = Date.UTC(2026, 0, 15); localMonth(at) < localMonth(world.now); at += 30 * DAY_MS) {
    if (over.at(-1) !== localMonth(at)) over.push(localMonth(at));
  }
  assert.deepEqual(runs.map(({ month }) => month), over, "months whose bonuses are given");
  for (const month of over) {
    if (!world.months.has(month)) world.months.set(month, world.round);
    BONUS_ROWS.forEach(({ visits }, rule) =>
      people.forEach(({ id }, client) => {
        const given = replay.keys.has(`monthly:${month}:${world.rules[rule]}:${id}`);
        const there = [...world.purchases.values()].filter((one) =>
          one.client === client && localMonth(one.at) === month && one.round <= world.months.get(month)!
        );
        const count = (list: readonly Purchase[]): number =>
          new Set(list.map(({ partner, at }) => `${partner} ${localDay(at)}`)).size;
        const sure = there.filter((one) =>
          one.round < world.months.get(month)! && refunded.get(one.id)?.minor !== one.minor
        );
        if (given) assert.ok(count(there) >= visits, `bonus ${rule} of ${month} for person ${id}`);
        else assert.ok(count(sure) < visits, `no bonus ${rule} of ${month} for person ${id}`);
      })
    );
  }
}

async function readTransfers({ sql }: World): Promise<Transfer[]> {
  return [
    ...await sql<Transfer[]>`
      select t.id::int, t.key, o.key as original, (extract(epoch from t.recorded_at) * 1000)::float8 as recorded,
        (extract(epoch from t.occurred_at) * 1000)::float8 as occurred, d.account_id::int as debit, c.account_id::int as credit,
        c.amount::int, d.version::int as "debitVersion", c.version::int as "creditVersion",
        d.balance_after::int as "debitBalance", c.balance_after::int as "creditBalance",
        (extract(epoch from coalesce(c.expires_at, d.expires_at)) * 1000)::float8 as "expiresAt"
      from ledger.transfer t
        join ledger.entry d on d.transfer_id = t.id and d.amount < 0
        join ledger.entry c on c.transfer_id = t.id and c.amount > 0
        left join ledger.transfer o on o.id = t.reverses
      order by t.id`,
  ];
}
