import assert from "node:assert/strict";
import { earnings, share, split } from "./_programme_rules.ts";
import type { World } from "./_programme_world.ts";

/** What a refund takes of one grant of its purchase, and what those before it took. */
export interface Take {
  readonly refund: number;
  readonly points: number;
  readonly before: number;
}

/** What refunds came to for each purchase that has any. */
export interface Refunded {
  minor: number;
  takenBack: number;
  restored: number;
}

/**
 * Judges all refunds against the rules: each takes the difference of two shares of the bill, and the last one the rest.
 * Points of a purchase that was found to be fraud are gone already. Returns what each takes, by grant.
 */
export function judgeRefunds(
  world: World,
  frauds: ReadonlySet<number>,
): { takes: Map<string, Take[]>; refunded: Map<number, Refunded> } {
  const takes = new Map<string, Take[]>();
  const refunded = new Map<number, Refunded>();
  const byPurchase = Map.groupBy(
    [...world.refunds.values()].sort((a, b) => a.id - b.id),
    (one) => one.purchase,
  );
  for (const [id, refunds] of byPurchase) {
    const purchase = world.purchases.get(id)!;
    const points = earnings(purchase.lines, purchase.recordedAt).map((earning) => earning.points);
    const left = [...points];
    const total: Refunded = { minor: 0, takenBack: 0, restored: 0 };
    for (const refund of refunds) {
      const after = total.minor + refund.minor;
      assert.ok(after <= purchase.minor, `${refund.text}: more than the bill is refunded`);
      const part = (all: number, taken: number): number =>
        after === purchase.minor
          ? all - taken
          : share(all, after, purchase.minor) - share(all, total.minor, purchase.minor);
      const earned = frauds.has(id) && refund.takenBack === 0 ? 0 : part(purchase.earned, total.takenBack);
      const restored = part(purchase.points, total.restored);
      assert.deepEqual([refund.takenBack, refund.restored], [earned, restored], `${refund.text}: points`);
      if (refund.kind === "undo") assert.equal(after, purchase.minor, `${refund.text}: something is left`);
      split(earned, left).forEach((taken, i) => {
        if (taken === 0) return;
        const key = `purchase:${id}:earn:${i + 1}`;
        const before = points[i]! - left[i]!;
        takes.set(key, [...takes.get(key) ?? [], { refund: refund.id, points: taken, before }]);
        left[i]! -= taken;
      });
      total.minor = after;
      total.takenBack += earned;
      total.restored += restored;
    }
    refunded.set(id, total);
  }
  for (const { purchase, minor } of world.tooLarge) {
    const { minor: bill } = world.purchases.get(purchase)!;
    assert.ok(
      minor > bill - (refunded.get(purchase)?.minor ?? 0),
      `${minor} of purchase ${purchase} could be refunded`,
    );
  }
  return { takes, refunded };
}
