/** Says whether a payment went from state to state as it was asked to. */
import assert from "node:assert/strict";
import { judge } from "./_payments_judge.ts";
import type { Replay } from "./_payments_replay.ts";
import type { Payment } from "./_payments_state.ts";

/** Every change of a payment was asked for, and is what was to come of it. */
export function judgeStates(replay: Replay, payment: Payment): void {
  payment.states.forEach((state, i) => {
    const { by, status, reason, matchedBy, minor, currency } = state;
    const before = payment.states[i - 1];
    const what =
      `payment ${payment.id} (${payment.transaction}), statement ${by.id}: ${status} ${reason} ${matchedBy}`;
    const decided = replay.decided.get(by.id);
    if (i === 0 && payment.event === undefined) return assert.equal(status, "tombstone", what);
    const settled = i === 0 || decided?.how === "amount";
    if (settled) {
      if (decided) {
        assert.ok(before!.status === "queued" && /^(bad_amount|currency)$/.test(before!.reason!), what);
      }
      return judge(replay, payment, state);
    }
    assert.ok(before && before.status !== "tombstone", what);
    if (decided) {
      assert.equal(before.status, "queued", what);
      assert.deepEqual(
        [status, reason, matchedBy],
        decided.how === "ignore" ? ["ignored", "model", null] : ["matched", null, "admin"],
        what,
      );
      if (status === "matched") assert.equal(payment.credits.length, decided.parts.length, what);
    } else {
      assert.ok(replay.refundedBy.get(payment.id)?.has(by.id), `${what}: not by a refund`);
      assert.equal(status, minor === null || state.refunded === minor ? "refunded" : before.status, what);
      assert.deepEqual(
        [reason, matchedBy, currency],
        [before.reason, before.matchedBy, before.currency],
        what,
      );
    }
  });
}
