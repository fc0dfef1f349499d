/** Says whether what became of money was right, given what was surely and what was possibly known at that moment. */
import assert from "node:assert/strict";
import { digitsOf, pointsFor } from "./_payments_rules.ts";
import type { Replay } from "./_payments_replay.ts";
import type { Payment, Progress, State } from "./_payments_state.ts";
import type { Sent } from "./_payments_world.ts";

const SKEW_MS = 120_000;
const MONTH_MS = 31 * 86_400_000;

/** Could what one statement did be seen by another? */
const possibly = (done: Sent | undefined, by: Sent): boolean => done !== undefined && done.start < by.end;
/** Was it there before the other began? */
const surely = (done: Sent | undefined, by: Sent): boolean => done !== undefined && done.end < by.start;

const possiblyOpen = ({ pending, closed }: Progress, by: Sent): boolean =>
  possibly(pending.opened, by) && !surely(closed, by);
const surelyOpen = ({ pending, closed }: Progress, by: Sent): boolean =>
  surely(pending.opened, by) && !possibly(closed, by);

/** Stretches of time for which a payment forbids that another one is matched by the same amount. */
function rivalries(payment: Payment): { state: State; from: Sent; to?: Sent }[] {
  const list: { state: State; from: Sent; to?: Sent }[] = [];
  for (const state of payment.states) {
    const rival = state.status === "queued" || state.matchedBy === "amount";
    const last = list.at(-1);
    const goes = last && last.to === undefined;
    if (goes && rival && last.state.minor === state.minor && last.state.currency === state.currency) continue;
    if (goes) last.to = state.by;
    if (rival) list.push({ state, from: state.by });
  }
  return list;
}

/**
 * Judges how a payment was settled, when its event came or when an admin had said its amount. What other statements did
 * at that very time may have been seen or not; what they had done before must have been.
 */
export function judge(replay: Replay, payment: Payment, state: State): void {
  const { world } = replay;
  const { by, minor, currency, status, reason, matchedBy } = state;
  const event = payment.event!;
  const found = status === "matched" ? matchedBy! : `${status} ${reason}`;
  world.seen.add(found);
  const what = `payment ${payment.id} (statement ${by.id}: ${by.text}) was ${found}`;
  const is = (...allowed: string[]): void =>
    assert.ok(allowed.includes(found), `${what}, not ${allowed.join(" or ")}`);
  const telegram = event.provider === "telegram";
  if (digitsOf(currency) === undefined) return is("queued currency");
  if (minor === null) return is("queued bad_amount");
  if (pointsFor(minor, currency, event.paidAt) === undefined) return is("queued currency");

  const matched = (how: string, person: number): void => {
    const gone = world.forgotten.get(person);
    if (surely(gone, by)) is("queued person_gone");
    else if (possibly(gone, by)) is(how, "queued person_gone");
    else is(how);
  };
  const named = replay.named(payment);
  if (named !== undefined) {
    return matched(telegram ? "invoice" : "payment_id", replay.progress.get(named)!.pending.person);
  }
  if (event.note.pendings.length > 1) return is("queued two_codes");
  if (event.telegramId !== null) return judgePerson(replay, payment, state, what, is);
  if (event.note.wrong) return is("queued unknown_code");
  judgeAmount(replay, payment, state, what, is);
}

/** The provider vouches for the payer. */
function judgePerson(
  { world, progress }: Replay,
  payment: Payment,
  { by, minor, currency }: State,
  what: string,
  is: (...allowed: string[]) => void,
): void {
  const { telegramId, paidAt } = payment.event!;
  const person = world.people.find((one) => one.telegramId === telegramId)?.id;
  const gone = person === undefined ? undefined : world.forgotten.get(person);
  if (person === undefined || surely(gone, by)) return is("queued unknown_person");
  if (possibly(gone, by)) return is("telegram", "queued unknown_person", "queued person_gone");
  is("telegram");
  const own = [...progress.values()].filter(({ pending }) =>
    pending.person === person && pending.currency === currency && pending.minor === minor &&
    pending.expiresAt >= paidAt
  );
  const sure = own.filter((one) => surelyOpen(one, by));
  const chosen = payment.credits[0]!.pending;
  if (chosen === null) return assert.deepEqual(sure, [], `${what}, towards nothing`);
  const { pending } = own.find((one) => one.pending.id === chosen && possiblyOpen(one, by)) ?? {};
  assert.ok(pending, `${what}, towards ${chosen}`);
  assert.ok(
    sure.every((one) => one.pending.createdAt >= pending.createdAt),
    `${what}, not towards the oldest`,
  );
}

/** Nothing but the amount says whose it is. */
function judgeAmount(
  { world, progress, payments }: Replay,
  payment: Payment,
  { by, minor, currency, matchedBy, reason }: State,
  what: string,
  is: (...allowed: string[]) => void,
): void {
  const { provider, paidAt } = payment.event!;
  const fitting = [...progress.values()].filter(({ pending }) =>
    pending.provider === provider && pending.currency === currency && pending.minor === minor &&
    pending.createdAt <= paidAt + SKEW_MS && pending.createdAt >= paidAt - MONTH_MS &&
    paidAt <= pending.expiresAt
  );
  const possible = fitting.filter((one) => possiblyOpen(one, by));
  const rival = (since: number, seen: "surely" | "possibly"): boolean =>
    [...payments.values()].some((other) =>
      other !== payment && other.event !== undefined && other.event.paidAt >= since - SKEW_MS &&
      rivalries(other).some(({ state, from, to }) =>
        state.currency === currency && state.minor === minor &&
        (seen === "surely" ? surely(from, by) && !possibly(to, by) : possibly(from, by) && !surely(to, by))
      )
    );
  /** What one pending payment is matched with, if nothing else may be. */
  const unique = (one: Progress): boolean =>
    fitting.every((other) => other === one || !surelyOpen(other, by)) &&
    !rival(one.pending.createdAt, "surely");

  if (matchedBy === "amount") {
    const chosen = possible.find(({ pending }) => pending.id === payment.credits[0]?.pending);
    assert.ok(chosen, `${what}, towards ${payment.credits[0]?.pending}, which nobody waited for`);
    assert.ok(unique(chosen), `${what}, though others were of that amount`);
    assert.ok(!surely(world.forgotten.get(chosen.pending.person), by), what);
  } else if (reason === "person_gone") {
    assert.ok(
      possible.some((one) => possibly(world.forgotten.get(one.pending.person), by) && unique(one)),
      what,
    );
  } else if (reason === "no_note") {
    assert.ok(!fitting.some((one) => surelyOpen(one, by)), `${what}, though one waited for it`);
  } else {
    is("queued ambiguous_amount");
    assert.ok(
      possible.length > 1 || possible.some(({ pending }) => rival(pending.createdAt, "possibly")),
      `${what}, though only one waited for it`,
    );
  }
}
