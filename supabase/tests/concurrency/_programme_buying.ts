/** Purchases of the model, and how they are taken back. */
import assert from "node:assert/strict";
import type postgres from "postgres";
import { call, literal, moment } from "./_programme_call.ts";
import { consent } from "./_programme_consents.ts";
import type { Buy } from "./_programme_operations.ts";
import { type Line, localDay, payable, quote } from "./_programme_rules.ts";
import { type Call, type Purchase, REFUND_DAYS, UNDO_SECONDS, type World } from "./_programme_world.ts";

/** A purchase as it is asked for: everything but its answer. */
export async function plan(world: World, n: number, buy: Buy, key: string): Promise<Asked> {
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
export function accept(world: World, asked: Asked, row: postgres.Row): Purchase {
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

/** Asks for a purchase, with the consent that it needs, and judges it if it is accepted. */
export async function buy(world: World, n: number, buy: Buy, key: string): Promise<void> {
  const asked = await plan(world, n, buy, key);
  const row = await call(world, n, asked.call(), refusals(world, asked));
  if (typeof row !== "string") accept(world, asked, row);
}

/** Sends an undo (minor null) or a refund, judges whether it came in time, and notes it. */
export async function takeBack(
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

/** Undoes a purchase at the till. */
export function undo(
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
