import assert from "node:assert/strict";
import type { Take } from "./_programme_refunds.ts";
import { DAY_MS } from "./_programme_rules.ts";

/** What a transfer must be: from, to, points; a lot's expiry, null for none; what it reverses. */
export interface Expected {
  readonly debit: number;
  readonly credit: number;
  readonly amount: number;
  readonly expiresAt?: number;
  readonly reverses?: string;
}

/** Points on their way from who pays them to a wallet, at once or by way of programme:held. */
export interface Grant {
  readonly key: string;
  readonly issuer: number;
  readonly wallet: number;
  readonly points: number;
  readonly expiresAt: number;
  /** When they expire in the wallet, once there. */
  arrivesUntil: number;
  /** Taken back while they were held, from the wallet, and by the last who did. */
  heldTaken: number;
  taken: number;
  last: number;
  /** What arrived in the wallet, what of it expired, and what was released as fraud. */
  posted: number;
  expired: number;
  released: number;
  held: boolean;
  /** What refunds have yet to take, the next first. */
  readonly takes: Take[];
}

/** Points that nobody has moved yet. */
export function newGrant(
  given: Pick<Grant, "key" | "issuer" | "wallet" | "points" | "expiresAt">,
  takes: readonly Take[],
): Grant {
  return {
    ...given,
    arrivesUntil: given.expiresAt,
    heldTaken: 0,
    taken: 0,
    last: 0,
    posted: 0,
    expired: 0,
    released: 0,
    held: false,
    takes: [...takes],
  };
}

/** Points of a grant that nobody took back. */
export function leftOf(grant: Grant): number {
  return grant.points - grant.heldTaken - grant.taken - grant.released;
}

/** They arrive in the wallet, at once or from what was held; those live a day at least. */
export function arrive(grant: Grant, held: number, at: number): Expected {
  const { issuer, wallet, expiresAt } = grant;
  grant.posted = grant.points - grant.heldTaken;
  grant.arrivesUntil = grant.held ? Math.max(expiresAt, at + DAY_MS) : expiresAt;
  return {
    debit: grant.held ? held : issuer,
    credit: wallet,
    amount: grant.posted,
    expiresAt: grant.arrivesUntil,
  };
}

/** They are put aside. */
export function putAside(grant: Grant, held: number): Expected {
  grant.held = true;
  return { debit: grant.issuer, credit: held, amount: grant.points };
}

/** What is left of them aside goes back as fraud. */
export function release(grant: Grant, held: number): Expected {
  assert.ok(grant.held && grant.posted === 0, `${grant.key} was not held`);
  grant.released = grant.points - grant.heldTaken;
  return { debit: held, credit: grant.issuer, amount: grant.released, reverses: `${grant.key}:held` };
}

/** Points of a grant are taken back, from where they are; from a wallet they return the way they came. */
export function takeBack(grant: Grant, held: number, amount: number): Expected {
  grant.last = amount;
  if (grant.posted === 0) {
    grant.heldTaken += amount;
    return takeFromHeld(grant, held);
  }
  grant.taken += amount;
  const credit = grant.held ? held : grant.issuer;
  return { debit: grant.wallet, credit, amount, expiresAt: grant.arrivesUntil, reverses: grant.key };
}

/** The other half of taking back what was held: from programme:held to who pays. */
export function takeFromHeld({ key, issuer, last }: Grant, held: number): Expected {
  return { debit: held, credit: issuer, amount: last, reverses: `${key}:held` };
}

/** A refund takes its points. Those before it that moved nothing had nothing to take: all of it had expired. */
export function takeTurn(grant: Grant, refund: number): number {
  passTurns(grant, refund);
  const [take] = grant.takes.splice(0, 1);
  assert.ok(take, `refund ${refund} takes nothing of ${grant.key}`);
  return toTake(grant, take);
}

/** Refunds before this one, or all, had nothing to take. */
export function passTurns(grant: Grant, until?: number): void {
  for (let take; (take = grant.takes[0]) !== undefined && take.refund !== until; grant.takes.shift()) {
    assert.equal(toTake(grant, take), 0, `refund ${take.refund} of ${grant.key}`);
  }
}

/** What of a refund's points can still be taken: those that expired unspent count first and are not taken again. */
function toTake({ points, posted, taken, expired }: Grant, take: Take): number {
  if (posted === 0) return take.points;
  const keep = points - take.before - take.points;
  return Math.min(take.points, Math.max(0, posted - taken - expired - keep));
}
