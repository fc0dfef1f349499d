import assert from "node:assert/strict";
import type postgres from "postgres";
import { sqlState } from "./_ledger.ts";
import { type Buy, type Operation } from "./_programme_operations.ts";
import { type Line, localDay, payable, quote } from "./_programme_rules.ts";
import {
  type Call,
  type Claim,
  COUPON_ROWS,
  type Purchase,
  REFUND_DAYS,
  REWARD_ROWS,
  type Spend,
  UNDO_SECONDS,
  type World,
} from "./_programme_world.ts";

const literal = (value: number | string | null): string =>
  value === null ? "null" : typeof value === "string" ? `'${value}'` : `${value}`;
const moment = (at: number | null): string =>
  at === null ? "null::timestamptz" : `'${new Date(at).toISOString()}'::timestamptz`;
const picked = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(list.length, 1)];

/** Sends SQL over one connection (0 to 7, or any other: -1). The refusals that may come are returned; others are thrown. */
export async function call(
  world: World,
  n: number,
  text: string,
  allowed: readonly string[] = [],
): Promise<postgres.Row | string> {
  world.script.push(`${text}; -- connection ${n}`);
  const answer = await (world.pool[n] ?? world.sql).unsafe(text).catch((error: postgres.PostgresError) => {
    const state = sqlState(error);
    assert.ok(
      allowed.includes(state),
      `${text} was refused with ${state} (${error.message} ${error.detail ?? ""} ${error.where ?? ""}), not ${
        allowed.join(" or ") || "accepted"
      }`,
    );
    world.seen.add(state);
    return state;
  });
  return typeof answer === "string" ? answer : answer[0] ?? {};
}

/** A purchase's row without what refunds change. */
function constant(row: postgres.Row): postgres.Row {
  return { ...row, refunded_minor: null, points_taken_back: null, points_restored: null };
}

/** A consent to spend as the database returned it; the purchase or the person that it is for as asked. */
function noteSpend(world: World, row: postgres.Row, spend: Omit<Spend, "id">): Spend {
  const accepted = { id: Number(row.id), ...spend };
  assert.equal(Number(row.points), spend.points, "points of a consent");
  world.spends.set(accepted.id, accepted);
  return accepted;
}

async function openCode(world: World, n: number, client: number, points: number): Promise<Spend | undefined> {
  const row = await call(
    world,
    n,
    `select * from loyalty.open_spend_code(${world.clients[client]!.id}, ${points})`,
    [
      "KP207",
    ],
  );
  return typeof row === "string" ? undefined : noteSpend(world, row, { client, points, request: null });
}

const pointsOf = (world: World, { partner, minor, share }: Buy): number =>
  Math.max(1, Math.floor(payable(minor, world.partners[partner]!.rates.payableBp) * share / 100));

async function ask(world: World, n: number, buy: Buy): Promise<Spend | undefined> {
  const { client, partner, minor } = buy;
  const points = pointsOf(world, buy);
  const cashier = world.partners[partner]!.staff[buy.cashier]!.id;
  const row = await call(
    world,
    n,
    `select * from loyalty.ask_spend(${world.partners[partner]!.id}, ${cashier}, ${
      world.clients[client]!.id
    }, ${minor}, ${points})`,
    ["KP319"],
  );
  return typeof row === "string"
    ? undefined
    : noteSpend(world, row, { client, points, request: { partner, cashier, minor } });
}

async function confirm(world: World, n: number, spend: Spend): Promise<boolean> {
  const row = await call(
    world,
    n,
    `select * from loyalty.confirm_spend(${spend.id}, ${world.clients[spend.client]!.id})`,
    ["KP207", "KP331", "KP333"],
  );
  return typeof row !== "string";
}

/** The consent that a purchase is to be paid with, if the client gets one. */
async function consent(world: World, n: number, buy: Buy): Promise<Spend | undefined> {
  if (buy.pay === "ready") return [...world.spends.values()].findLast(({ client }) => client === buy.client);
  if (buy.pay === "code") return await openCode(world, n, buy.client, pointsOf(world, buy));
  const spend = await ask(world, n, buy);
  return spend && await confirm(world, n, spend) ? spend : undefined;
}

/** A purchase as it is asked for: everything but its answer. */
async function plan(world: World, n: number, buy: Buy, key: string): Promise<Asked> {
  const spend = buy.pay === "money" ? undefined : await consent(world, n, buy);
  const place = spend?.request?.partner ?? buy.partner;
  const minor = spend?.request?.minor ?? buy.minor;
  const partner = world.partners[place]!;
  const { category } = partner.rates;
  const categoryMinor = category ? Math.floor(minor * buy.category / 100) : 0;
  const receipt = buy.receipt ? `R${key}` : null;
  const approved = buy.approved && buy.cashier > 0;
  const asked = {
    key,
    cashier: partner.staff[buy.cashier]!.id,
    minor,
    // Now and then less than was put aside.
    points: spend ? Math.ceil(spend.points / (buy.share % 2 + 1)) : 0,
    spend: spend?.id ?? null,
    at: buy.hoursAgo > 0 ? world.now - buy.hoursAgo * 3_600_000 : null,
  };
  return {
    ...asked,
    client: buy.client,
    partner: place,
    categoryMinor,
    receipt,
    approved,
    recordedAt: world.now,
    call: (changes: Partial<Call> = {}) => {
      const one = { ...asked, ...changes };
      return `select * from loyalty.purchase('${one.key}', ${partner.id}, ${
        world.clients[buy.client]!.id
      }, ${one.cashier}, ${one.minor}, ${one.points}, ${literal(receipt)}, ${moment(one.at)}, ${
        literal(
          categoryMinor > 0 ? JSON.stringify([{ category: category!.name, minor: categoryMinor }]) : null,
        )
      }, 'UAH', ${literal(one.spend)}, ${approved ? partner.staff[0]!.id : "null"})`;
    },
  };
}

type Asked = Call & Pick<Purchase, "client" | "partner" | "receipt" | "approved" | "recordedAt" | "call"> & {
  readonly categoryMinor: number;
};

const refusals = (world: World, asked: Asked): string[] => [
  ...asked.spend === null ? [] : ["KP319", "KP331", "KP333"],
  ...asked.approved || asked.cashier === world.partners[asked.partner]!.staff[0]!.id ? [] : ["KP320"],
];

/** Judges an accepted purchase against the rules, and notes it. */
function accept(world: World, asked: Asked, row: postgres.Row): Purchase {
  const { rates } = world.partners[asked.partner]!;
  const at = asked.at ?? asked.recordedAt;
  const explanation = row.explanation as postgres.Row[];
  const tier = explanation.find(({ rule }) => rule === "tier")?.detail.factor_percent ?? 100;
  assert.ok(
    (world.plan.tiers ? [100, 110, 125] : [100]).includes(tier),
    `${asked.key}: a level's factor of ${tier} %`,
  );
  const lines = quote(rates, { ...asked, at }, tier);
  const found: Line[] = explanation.filter(({ side }) => side === "earn").map((line) => ({
    rule: line.rule,
    funder: line.funder,
    points: line.points,
    expiresAt: Date.parse(line.expires_at),
  }));
  assert.deepEqual(found, lines, `${asked.key}: what it earns`);
  const earned = lines.reduce((sum, { points }) => sum + points, 0);
  const extra = world.plan.tiers ? 1_000 : 0;
  assert.ok(
    asked.points <= payable(asked.minor, rates.payableBp + extra),
    `${asked.key}: more points than may pay`,
  );
  assert.deepEqual(
    [row.bill_minor, row.points_spent, row.points_earned, row.receipt, row.at, row.recorded_at].map((value) =>
      value instanceof Date ? value.getTime() : value
    ),
    [`${asked.minor}`, `${asked.points}`, `${earned}`, asked.receipt, at, asked.recordedAt],
    asked.key,
  );
  const purchase = {
    ...asked,
    id: Number(row.id),
    at,
    round: world.round,
    lines,
    earned,
    row,
    approved: row.approved_by !== null,
  };
  world.purchases.set(purchase.id, purchase);
  return purchase;
}

async function buy(world: World, n: number, buy: Buy, key: string): Promise<void> {
  const asked = await plan(world, n, buy, key);
  const row = await call(world, n, asked.call(), refusals(world, asked));
  if (typeof row !== "string") accept(world, asked, row);
}

async function takeBack(
  world: World,
  n: number,
  purchase: Purchase,
  text: string,
  minor: number | null,
): Promise<void> {
  const row = await call(world, n, text, minor === null ? ["KP336", "KP338", "KP340"] : ["KP336", "KP337"]);
  if (row === "KP336" && minor !== null) world.tooLarge.push({ purchase: purchase.id, minor });
  const late = minor === null
    ? world.now - purchase.recordedAt > UNDO_SECONDS * 1_000
    : localDay(world.now) - localDay(purchase.at) > REFUND_DAYS;
  if (row === "KP337" || row === "KP338") assert.ok(late, `${text} was not too late`);
  if (typeof row === "string") return;
  assert.ok(!late, `${text} was too late`);
  if (minor !== null) assert.equal(Number(row.bill_minor), minor);
  world.refunds.set(Number(row.id), {
    id: Number(row.id),
    purchase: purchase.id,
    kind: row.kind,
    minor: Number(row.bill_minor),
    takenBack: Number(row.points_taken_back),
    restored: Number(row.points_restored),
    row,
    text,
  });
}

function undo(
  world: World,
  n: number,
  purchase: Purchase,
  key: string,
  cashier = purchase.cashier,
): Promise<void> {
  return takeBack(
    world,
    n,
    purchase,
    `select * from loyalty.undo('${key}', ${purchase.id}, ${cashier})`,
    null,
  );
}

async function claim(world: World, n: number, client: number, reward: number, key: string): Promise<void> {
  const text = `select * from loyalty.claim_reward(${world.clients[client]!.id}, ${
    world.rewards[reward]
  }, '${key}')`;
  const row = await call(world, n, text, ["KP207", "KP381", "KP382"]);
  if (typeof row === "string") return;
  assert.equal(Number(row.points), REWARD_ROWS[reward]!.price);
  world.claims.set(Number(row.id), { id: Number(row.id), key, code: row.code, client, reward, text });
}

async function cancelReward(world: World, n: number, { id, client }: Claim): Promise<void> {
  const text = `select * from loyalty.cancel_reward(${id}, ${world.clients[client]!.id})`;
  const row = await call(world, n, text, ["KP384", "KP385"]);
  if (typeof row !== "string") assert.equal(row.status, "cancelled");
}

/** What a connection does for one operation. */
export async function perform(world: World, n: number, operation: Operation): Promise<void> {
  world.operations += 1;
  const key = `t${world.operations}`;
  const purchases = [...world.purchases.values()];
  const recent = purchases.slice(-20);
  switch (operation.type) {
    case "buy":
      return await buy(world, n, operation.buy, key);
    case "buyTogether":
      world.operations += operation.buys.length - 1;
      await Promise.all(operation.buys.map((one, i) => buy(world, i ? -1 : n, one, `${key}:${i}`)));
      return;
    case "buyTwice": {
      const asked = await plan(world, n, { ...operation.buy, pay: "money", cashier: 0 }, key);
      const rows = await Promise.all([call(world, n, asked.call()), call(world, -1, asked.call())]);
      assert.deepEqual(
        constant(rows[0] as postgres.Row),
        constant(rows[1] as postgres.Row),
        `${key}: one of two`,
      );
      accept(world, asked, rows[0] as postgres.Row);
      return;
    }
    case "again":
    case "otherBill":
    case "sameReceipt": {
      const receipts = operation.type === "sameReceipt"
        ? purchases.filter(({ receipt }) => receipt)
        : purchases;
      const before = picked(receipts, operation.pick);
      if (!before) return;
      if (operation.type === "again") {
        const row = await call(world, n, before.call()) as postgres.Row;
        assert.deepEqual(constant(row), constant(before.row), `${before.key}: the first row again`);
      } else if (operation.type === "otherBill") {
        assert.equal(await call(world, n, before.call({ minor: before.minor + 1 }), ["KP317"]), "KP317");
      } else {
        const [owner] = world.partners[before.partner]!.staff;
        const other = before.call({ key, cashier: owner!.id, points: 0, spend: null, at: null });
        assert.equal(await call(world, n, other, ["KP316"]), "KP316");
      }
      return;
    }
    case "openCode":
      return void await openCode(world, n, operation.client, operation.points);
    case "ask":
      return void await ask(world, n, operation.buy);
    case "confirm":
    case "decline":
    case "cancel": {
      const spend = picked([...world.spends.values()].slice(-6), operation.pick);
      if (!spend) return;
      const { id } = world.clients[spend.client]!;
      if (operation.type === "confirm") await confirm(world, n, spend);
      else {
        await call(
          world,
          n,
          operation.type === "decline"
            ? `select * from loyalty.decline_spend(${spend.id}, ${id})`
            : `select * from loyalty.cancel_spend(${spend.id}, 'person:${spend.request?.cashier ?? id}')`,
          ["KP331", "KP333"],
        );
      }
      return;
    }
    case "refund": {
      const purchase = picked(operation.pick % 3 ? recent : purchases, operation.pick);
      if (!purchase) return;
      const minor = Math.max(1, Math.floor(purchase.minor * operation.share / 100));
      const { id } = world.partners[purchase.partner]!.staff[operation.cashier]!;
      const text = `select * from loyalty.refund('${key}', ${purchase.id}, ${minor}, ${id}, 'model')`;
      return await takeBack(world, n, purchase, text, minor);
    }
    case "refundAgain": {
      const before = picked([...world.refunds.values()], operation.pick);
      if (before) {
        assert.deepEqual({ ...await call(world, n, before.text) as postgres.Row }, { ...before.row });
      }
      return;
    }
    case "undo": {
      const purchase = picked(recent, operation.pick);
      if (!purchase) return;
      const other = world.partners[purchase.partner]!.staff.find(({ id }) => id !== purchase.cashier)!;
      return await undo(world, n, purchase, key, operation.other ? other.id : undefined);
    }
    case "undoAndBuy": {
      const purchase = picked(recent.filter(({ recordedAt }) => recordedAt === world.now), operation.pick);
      if (!purchase) return;
      world.operations += 2;
      const { client, partner, minor } = purchase;
      const anew = {
        client,
        partner,
        cashier: 0,
        minor,
        category: 0,
        receipt: false,
        approved: false,
        hoursAgo: 0,
      };
      await Promise.all([
        undo(world, n, purchase, key),
        ...["a", "b"].map((which, i) =>
          buy(
            world,
            -1,
            { ...anew, partner: (partner + i) % world.partners.length, pay: "money", share: 1 },
            key + which,
          )
        ),
      ]);
      return;
    }
    case "claim":
      return await claim(world, n, operation.client, operation.reward, key);
    case "exchange": {
      const before = picked([...world.claims.values()].slice(-8), operation.pick);
      if (!before) return;
      world.operations += 1;
      await Promise.all([
        cancelReward(world, n, before),
        claim(world, -1, before.client, before.reward, key),
      ]);
      return;
    }
    case "claimAgain": {
      const before = picked([...world.claims.values()], operation.pick);
      if (!before) return;
      const row = await call(world, n, before.text) as postgres.Row;
      assert.deepEqual([Number(row.id), row.code], [before.id, before.code]);
      return;
    }
    case "cancelReward": {
      const before = picked([...world.claims.values()], operation.pick);
      if (before) await cancelReward(world, n, before);
      return;
    }
    case "give": {
      const claim = picked([...world.claims.values()].slice(-8), operation.pick);
      if (!claim) return;
      const own = REWARD_ROWS[claim.reward]!.partner;
      const place = operation.pick % 5 === 0 ? operation.partner : own ?? operation.partner;
      const partner = world.partners[place]!;
      const text = `select * from loyalty.confirm_reward('${claim.code}', ${partner.id}, ${
        partner.staff[operation.cashier]!.id
      })`;
      const row = await call(world, n, text, own === null || own === place ? ["KP384", "KP385"] : ["KP386"]);
      if (own !== null && own !== place) assert.equal(row, "KP386");
      return;
    }
    case "coupon": {
      const { client, coupon } = operation;
      const { code, points } = COUPON_ROWS[coupon]!;
      const text = `select loyalty.use_coupon(${world.clients[client]!.id}, '${code}') as points`;
      const row = await call(world, n, text, ["KP388", "KP389"]);
      if (typeof row === "string") return;
      assert.equal(Number(row.points), points);
      return void world.used.push({ client, coupon });
    }
    case "flag": {
      const flags = await world.sql<
        { id: string }[]
      >`select id from loyalty.flag where status = 'open' order by id`;
      const flag = picked(flags, operation.pick);
      if (flag) {
        await call(world, n, `select loyalty.decide_flag(${flag.id}, ${operation.confirmed}, 'admin')`, [
          "KP346",
        ]);
      }
      return;
    }
    case "job":
      return void await call(world, n, `select ${operation.job}`);
  }
}

/** Runs every job until nothing is left to do, with nothing beside it. */
export async function finishJobs(world: World): Promise<void> {
  for (const job of ["loyalty.expire_spends()", "loyalty.expire_rewards()", "ledger.settle_due_holds()"]) {
    await call(world, -1, `select ${job}`);
  }
  for (
    const job of ["loyalty.run_expiry(50)", "loyalty.run_monthly_bonuses(50)", "loyalty.review_tiers(50)"]
  ) {
    while (Number((await call(world, -1, `select ${job} as n`) as postgres.Row).n) > 0);
  }
}

/** Moves the clock. */
export async function wait(world: World, milliseconds: number): Promise<void> {
  world.now += milliseconds;
  await call(world, -1, `select core.set_clock(${moment(world.now)})`);
}
