/** Checks of the model: purchases, what was taken back of them, and the suspicions they raise. */
import assert from "node:assert/strict";
import type { Facts } from "./_programme_facts.ts";
import { DAY_MS, localDay } from "./_programme_rules.ts";
import { CASHIER_LIMIT, type Purchase, SAME_CASHIER, VELOCITY } from "./_programme_world.ts";

/** Every purchase is there once, its row adds up, and its points went their way. */
export async function checkPurchases({ world, replay, refunded, flags }: Facts): Promise<void> {
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
export function checkFlagged({ world, refunded, flags }: Facts): void {
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
