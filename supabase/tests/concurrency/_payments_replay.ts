/** Goes through the diary of what was written of payments, line by line: each must be what the rules make of it. */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { judgeStates } from "./_payments_judge_states.ts";
import { type Credit, digitsOf, PENDING_LIMIT, pointsFor, refundShares } from "./_payments_rules.ts";
import { amountOf, type Line, numberOf, type Payment, type Progress } from "./_payments_state.ts";
import type { Decided, Event, PartRefund, Sent, World } from "./_payments_world.ts";

export class Replay {
  readonly payments = new Map<number, Payment>();
  readonly progress = new Map<number, Progress>();
  readonly refundedBy = new Map<number, Set<number>>();
  readonly #credits = new Map<number, { payment: Payment; credit: Credit }>();
  readonly #shares = new Map<Credit, { minor: bigint; points: bigint }>();
  readonly #events = new Map<number, Event>();
  readonly decided = new Map<number, Decided>();
  readonly #partRefunds = new Map<number, PartRefund>();
  readonly #refundKeys = new Set<string>();

  constructor(readonly world: World) {
    for (const event of world.events) for (const { id } of event.sent) this.#events.set(id, event);
    for (const one of world.decided) this.decided.set(one.sent.id, one);
    for (const one of world.partRefunds) this.#partRefunds.set(one.sent.id, one);
  }

  /** Plays all lines; then says of each payment that was settled whether that was right. */
  play(lines: readonly Line[]): void {
    for (const { statement, source, body } of lines) {
      const by = this.world.sent.get(statement);
      assert.ok(by, `nobody sent statement ${statement}, which wrote ${JSON.stringify(body)}`);
      if (source === "payment") this.#payment(by, body);
      else if (source === "credit") this.#credit(by, body);
      else if (source === "refund") this.#refund(by, body);
      else this.#pending(by, body);
    }
    for (const payment of this.payments.values()) judgeStates(this, payment);
  }

  #payment(by: Sent, body: Line["body"]): void {
    const event = this.#events.get(by.id);
    let payment = this.payments.get(body.id);
    if (!payment) {
      assert.ok(
        event && event.transaction === body.transaction_key,
        `statement ${by.id}: a payment of its own event`,
      );
      assert.equal(
        body.status === "tombstone",
        event.kind === "refunded",
        `statement ${by.id}: ${body.status}`,
      );
      const paid = event.kind === "paid" ? event : undefined;
      payment = {
        id: body.id,
        transaction: event.transaction,
        event: paid,
        credits: [],
        states: [],
        refundsSum: 0n,
      };
      this.payments.set(body.id, payment);
      if (paid) {
        assert.equal(body.amount_minor, numberOf(amountOf(paid)), `${paid.sql}: amount`);
        assert.equal(body.currency, paid.currency, `${paid.sql}: currency`);
        assert.ok(Math.abs(Date.parse(body.paid_at) - paid.paidAt) < 1_000, `${paid.sql}: when it was paid`);
      }
    }
    const before = payment.states.at(-1);
    const decided = this.decided.get(by.id);
    const settled = decided?.how === "amount" ? decided : undefined;
    assert.ok(
      body.amount_minor === numberOf(before?.minor) || before === undefined || settled,
      `statement ${by.id} changed the amount of payment ${body.id}`,
    );
    if (settled) {
      assert.deepEqual([body.amount_minor, body.currency], [
        numberOf(settled.parts[0]!.minor),
        settled.currency,
      ]);
    }
    const state = {
      by,
      status: body.status,
      reason: body.reason,
      matchedBy: body.matched_by,
      minor: body.amount_minor === null ? null : BigInt(body.amount_minor),
      currency: body.currency,
      refunded: BigInt(body.refunded_minor),
    };
    assert.equal(state.refunded, payment.refundsSum, `refunds of payment ${body.id} by statement ${by.id}`);
    // Names are taken out when a person's data are deleted.
    if (before && isDeepStrictEqual({ ...before, by }, state)) return;
    if (before?.by === by) payment.states.pop();
    payment.states.push(state);
  }

  #credit(by: Sent, body: Line["body"]): void {
    const known = this.#credits.get(body.id);
    const what = `credit ${body.id} of payment ${body.payment_id}, statement ${by.id}`;
    if (known) return this.#creditBack(known.payment, known.credit, body, what);
    const payment = this.payments.get(body.payment_id)!;
    const { minor, currency, refunded } = payment.states.at(-1)!;
    const event = payment.event!;
    const decided = this.decided.get(by.id);
    assert.ok(
      decided ? decided.payment === payment.id : this.#events.get(by.id) === event,
      `${what}: not asked for`,
    );
    const part = decided && decided.how !== "amount" ? decided.parts[payment.credits.length] : undefined;
    if (decided && decided.how !== "amount") assert.ok(part, `${what}: one too many`);
    else assert.equal(payment.credits.length, 0, `${what}: one too many`);
    const amount = part?.minor ?? minor! - refunded;
    const named = part ? part.pending : this.named(payment) ?? body.pending_id;
    const progress = named === null ? undefined : this.progress.get(named);
    const open = progress && !["completed", "refunded"].includes(progress.status) ? progress : undefined;
    const person = part?.person ?? progress?.pending.person ??
      this.world.people.find(({ telegramId }) => telegramId === event.telegramId)?.id;
    const points = pointsFor(amount, currency, event.paidAt);
    assert.ok(points !== undefined, `${what}: without a rate`);
    assert.deepEqual(
      [body.person_id, body.pending_id, body.amount_minor, body.points],
      [person, open?.pending.id ?? null, Number(amount), Number(points)],
      what,
    );
    const credit = {
      id: body.id,
      person: person!,
      pending: body.pending_id,
      minor: amount,
      points,
      refunded: 0n,
      refundedPoints: 0n,
    };
    payment.credits.push(credit);
    this.#credits.set(body.id, { payment, credit });
    if (open && open.pending.currency === currency) {
      open.late ||= open.paid === 0n && (open.status !== "pending" || event.paidAt > open.pending.expiresAt);
      open.paid += amount;
      if (open.status === "pending") open.closed = by;
      open.status = open.paid - open.refunded >= open.pending.minor ? "completed" : "paid_partial";
    }
  }

  /** The pending payment that a payment names by itself: by its invoice, or by the one code in its note. */
  named(payment: Payment): number | undefined {
    const { note, payload } = payment.event!;
    if (payload !== null) return Number(payload);
    return note.pendings.length === 1 ? note.pendings[0] : undefined;
  }

  #creditBack(payment: Payment, credit: Credit, body: Line["body"], what: string): void {
    const share = this.#shares.get(credit);
    assert.ok(share, `${what}: nothing of it was to go back`);
    this.#shares.delete(credit);
    credit.refunded += share.minor;
    credit.refundedPoints += share.points;
    assert.deepEqual(
      [body.amount_minor, body.refunded_minor, body.points, body.refunded_points],
      [credit.minor, credit.refunded, credit.points, credit.refundedPoints].map(Number),
      what,
    );
    const progress = credit.pending === null ? undefined : this.progress.get(credit.pending)!;
    if (progress && progress.pending.currency === payment.states.at(-1)!.currency) {
      progress.refunded += share.minor;
      if (progress.refunded === progress.paid) progress.status = "refunded";
    }
  }

  #refund(by: Sent, body: Line["body"]): void {
    const payment = this.payments.get(body.payment_id)!;
    const what = `refund ${body.id} of payment ${body.payment_id}, statement ${by.id}`;
    const event = this.#events.get(by.id);
    const part = this.#partRefunds.get(by.id);
    if (event) assert.ok(event.kind === "refunded" && event.transaction === payment.transaction, what);
    else assert.equal(part?.payment, payment.id, what);
    assert.equal(body.refund_key, part?.key ?? "whole", what);
    const key = `${payment.id} ${body.refund_key}`;
    assert.ok(!this.#refundKeys.has(key), `${what}: twice`);
    this.#refundKeys.add(key);
    const statements = this.refundedBy.get(payment.id) ?? new Set();
    this.refundedBy.set(payment.id, statements.add(by.id));
    const { minor, refunded, status } = payment.states.at(-1)!;
    if (status === "tombstone") return;
    const left = minor === null ? null : minor - refunded;
    const asked = part?.minor ?? (event?.provider === "telegram" ? BigInt(event.amount) : left);
    const amount = left === null ? asked : asked! < left ? asked! : left;
    assert.equal(body.amount_minor, numberOf(amount), what);
    payment.refundsSum += amount ?? 0n;
    const credited = payment.credits.reduce((sum, one) => sum + one.minor - one.refunded, 0n);
    if (amount !== null && credited > 0n) {
      for (const [credit, share] of refundShares(payment.credits, amount)) this.#shares.set(credit, share);
    }
  }

  #pending(by: Sent, body: Line["body"]): void {
    const what = `pending payment ${body.payment_id}, statement ${by.id}`;
    const progress = this.progress.get(body.id);
    if (!progress) {
      const pending = this.world.pendings.get(body.id);
      assert.ok(pending?.opened === by && digitsOf(pending.currency) !== undefined, what);
      this.progress.set(body.id, { pending, status: "pending", paid: 0n, refunded: 0n, late: false });
      const open = [...this.progress.values()].filter((one) =>
        one.pending.person === pending.person && one.status === "pending" &&
        one.pending.expiresAt > pending.createdAt
      );
      assert.ok(open.length <= PENDING_LIMIT, `${what}: one too many`);
      return;
    }
    if (body.status === "expired" || body.status === "cancelled") {
      if (progress.status === "pending") {
        if (body.status === "expired") {
          assert.match(by.text, /expire_pending/, what);
          assert.ok(Date.parse(body.expired_at) >= progress.pending.expiresAt, `${what}: too early`);
        } else {
          assert.ok(this.world.cancels.some((one) => one.sent === by && one.pending === body.id), what);
        }
        progress.status = body.status;
        progress.closed = by;
      }
    }
    this.compare(progress, body, what);
  }

  /** A row of pending_payments is what the model makes of it. */
  compare({ status, paid, refunded, late }: Progress, body: Line["body"], what: string): void {
    assert.deepEqual(
      [body.status, Number(body.paid_minor), Number(body.refunded_minor), body.paid_late],
      [status, Number(paid), Number(refunded), late],
      what,
    );
  }

  /** Fails when money that was to go back of a credit did not. */
  end(): void {
    assert.equal(this.#shares.size, 0, "credits of which nothing went back that should have");
  }
}
