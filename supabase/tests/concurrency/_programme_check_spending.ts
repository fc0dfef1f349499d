/** Checks of the model: consents, rewards and coupons. */
import assert from "node:assert/strict";
import { hash } from "./_programme_expectations.ts";
import type { Facts } from "./_programme_facts.ts";
import { COUPON_ROWS, REWARD_ROWS } from "./_programme_world.ts";

/** Every consent is there once, and its points are put aside as long as it waits. */
export async function checkSpends({ world, replay }: Facts): Promise<void> {
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

/** Stock, limits and points of every reward that was taken. */
export async function checkRewards({ world, replay }: Facts): Promise<void> {
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

/** A coupon is used as often as it may be, once by each. */
export async function checkCoupons({ world, replay }: Facts): Promise<void> {
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
