import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  balanceOf,
  bringIn,
  emptyWallet,
  expire,
  expiring,
  type LotWallet,
  restore,
  spend,
  takeLot,
} from "./_lots.ts";
import { INVITERS } from "./_programme_operations.ts";
import { DAY_MS, earnings, localDay, lotExpiry, startOfDay } from "./_programme_rules.ts";
import type { Take } from "./_programme_refunds.ts";
import {
  BONUS_ROWS,
  COUPON_ROWS,
  FRIEND_POINTS,
  INVITER_POINTS,
  REWARD_ROWS,
  type World,
} from "./_programme_world.ts";

/** A transfer of the ledger; times in milliseconds, Infinity for never. */
export interface Transfer {
  readonly id: number;
  readonly key: string;
  readonly original: string | null;
  readonly recorded: number;
  readonly occurred: number;
  readonly debit: number;
  readonly credit: number;
  readonly amount: number;
  readonly debitVersion: number | null;
  readonly creditVersion: number | null;
  readonly debitBalance: number | null;
  readonly creditBalance: number | null;
  readonly expiresAt: number | null;
}

/** Points on their way from who pays them to a wallet, at once or by way of programme:held. */
export interface Grant {
  readonly key: string;
  readonly issuer: number;
  readonly wallet: number;
  readonly points: number;
  readonly expiresAt: number;
  /** Taken back while they were held, and from the wallet. */
  heldTaken: number;
  taken: number;
  /** What the last one took. */
  last: number;
  /** What arrived in the wallet, what of it expired, and what was released as fraud. */
  posted: number;
  expired: number;
  released: number;
  held: boolean;
  takes: Take[];
}

/** What the transfers came to. */
export interface Replay {
  readonly balances: Map<number, number>;
  readonly wallets: Map<number, LotWallet>;
  readonly grants: Map<string, Grant>;
  readonly keys: ReadonlySet<string>;
  /** Who is paid for a reward that can be had anywhere, by the claim's key. */
  readonly givers: ReadonlyMap<string, number>;
}

/** What a transfer must be: from, to, points; a lot's expiry, null for none; what it reverses. */
interface Expected {
  readonly debit: number;
  readonly credit: number;
  readonly amount: number;
  readonly expiresAt?: number;
  readonly reverses?: string;
}

export const hash = (telegramId: number): string =>
  createHash("sha256").update(`${telegramId}`).digest("hex");

/**
 * Goes through all transfers, in the order of their numbers, and says of each by its key what it must be: from where, to
 * where, how many points and until when. A wallet's versions follow the same order: whoever posts had it locked before.
 */
export function replay(
  world: World,
  transfers: readonly Transfer[],
  accounts: ReadonlyMap<string, number>,
  takes: ReadonlyMap<string, Take[]>,
): Replay {
  const account = (name: string): number => accounts.get(name)!;
  const [bonuses, held, breakage] = ["bonuses", "held", "breakage"].map((name) =>
    account(`programme:${name}`)
  ) as [
    number,
    number,
    number,
  ];
  const partner = (n: number | null): number => n === null ? bonuses : world.partners[n]!.account;
  const wallets = new Map<number, LotWallet>();
  for (const [name, id] of accounts) if (name.startsWith("wallet:")) wallets.set(id, emptyWallet());
  const versions = new Map<number, number>();
  const balances = new Map<number, number>([...accounts.values()].map((id) => [id, 0]));
  const issuers = new Map<string, number>();
  const grants = new Map<string, Grant>();
  const due = new Map<number, number>();
  const claims = new Map([...world.claims.values()].map((claim) => [claim.key, claim]));
  const friends = new Map(world.clients.map((client, i) => [hash(client.telegramId), i]));
  const codes = new Map(world.coupons.map((id, i) => [`${id}`, i]));

  const grant = (key: string, rest: Pick<Grant, "issuer" | "wallet" | "points" | "expiresAt">): Grant => {
    const one = {
      key,
      ...rest,
      heldTaken: 0,
      taken: 0,
      last: 0,
      posted: 0,
      expired: 0,
      released: 0,
      held: false,
    };
    grants.set(key, { ...one, takes: [...takes.get(key) ?? []] });
    issuers.set(key, rest.issuer);
    return grants.get(key)!;
  };
  for (const purchase of world.purchases.values()) {
    earnings(purchase.lines, purchase.recordedAt).forEach(({ funder, points, expiresAt }, i) =>
      grant(`purchase:${purchase.id}:earn:${i + 1}`, {
        issuer: partner(funder === "partner" ? purchase.partner : null),
        wallet: world.clients[purchase.client]!.wallet,
        points,
        expiresAt,
      })
    );
  }

  /** A grant arrives, at once or from what was held. */
  const arrival = (one: Grant, recorded: number): Expected => {
    one.posted = one.points - one.heldTaken;
    return one.held
      ? {
        debit: held,
        credit: one.wallet,
        amount: one.posted,
        expiresAt: Math.max(one.expiresAt, recorded + DAY_MS),
      }
      : { debit: one.issuer, credit: one.wallet, amount: one.posted, expiresAt: one.expiresAt };
  };
  const putAside = (one: Grant): Expected => {
    one.held = true;
    return { debit: one.issuer, credit: held, amount: one.points };
  };
  const release = (one: Grant): Expected => {
    assert.ok(one.held && one.posted === 0, `${one.key} was not held`);
    one.released = one.points - one.heldTaken;
    return { debit: held, credit: one.issuer, amount: one.released, reverses: `${one.key}:held` };
  };
  /** Points of a grant are taken back, from where they are. */
  const back = (one: Grant, points: number): Expected => {
    one.last = points;
    if (one.posted === 0) {
      one.heldTaken += points;
      return { debit: held, credit: one.issuer, amount: points, reverses: `${one.key}:held` };
    }
    one.taken += points;
    const lot = wallets.get(one.wallet)!.lots.find(({ key }) => key === one.key);
    return {
      debit: one.wallet,
      credit: one.held ? held : one.issuer,
      amount: points,
      expiresAt: lot?.expiresAt,
      reverses: one.key,
    };
  };
  const referral = (friend: number, id: number, side: string, recorded: number): Grant => {
    const key = `referral:${hash(world.clients[friend]!.telegramId)}:${id}:${side}`;
    assert.equal(world.purchases.get(id)?.client, friend, `${key}: whose purchase`);
    const inviter = INVITERS[friend]!;
    for (const other of grants.values()) {
      const [kind, whose, before] = other.key.split(":");
      if (kind !== "referral" || whose !== key.split(":")[1] || before === `${id}`) continue;
      assert.equal(leftOf(other), 0, `${key}: ${other.key} was rewarded already`);
    }
    return grants.get(key) ?? grant(key, {
      issuer: bonuses,
      wallet: world.clients[side === "friend" ? friend : inviter]!.wallet,
      points: side === "friend" ? FRIEND_POINTS : INVITER_POINTS,
      expiresAt: lotExpiry(recorded),
    });
  };

  const expected = ({ key, recorded, occurred }: Transfer): Expected => {
    const [kind, a = "", b = "", c = "", d = "", e = ""] = key.split(":");
    if (kind === "purchase" && b === "earn") {
      const one = grants.get(`purchase:${a}:earn:${c}`)!;
      return d === "held" ? putAside(one) : d === "released" ? release(one) : arrival(one, recorded);
    }
    if (kind === "purchase") {
      const { client, partner: place, points } = world.purchases.get(Number(a))!;
      return { debit: world.clients[client]!.wallet, credit: partner(place), amount: points };
    }
    if (kind === "refund") {
      const refund = world.refunds.get(Number(a))!;
      const purchase = world.purchases.get(refund.purchase)!;
      if (b === "spend") {
        const [debit, credit] = [partner(purchase.partner), world.clients[purchase.client]!.wallet];
        return { debit, credit, amount: refund.restored, reverses: `purchase:${purchase.id}:spend` };
      }
      const one = grants.get(`purchase:${purchase.id}:earn:${c}`)!;
      if (d === "held") {
        return { debit: held, credit: one.issuer, amount: one.last, reverses: `${one.key}:held` };
      }
      return back(one, nextTake(one, refund.id));
    }
    if (kind === "spend") {
      const { client, points } = world.spends.get(Number(a))!;
      const { wallet } = world.clients[client]!;
      return b === "held"
        ? { debit: wallet, credit: held, amount: points }
        : { debit: held, credit: wallet, amount: points, reverses: `spend:${a}:held` };
    }
    if (kind === "reward") {
      const { client, reward } = claims.get(a)!;
      const { price, partner: own } = REWARD_ROWS[reward]!;
      const { wallet } = world.clients[client]!;
      if (b === "held") return { debit: wallet, credit: held, amount: price };
      if (b === "released") {
        return { debit: held, credit: wallet, amount: price, reverses: `reward:${a}:held` };
      }
      if (b === "") return { debit: held, credit: partner(own), amount: price };
      assert.equal(own, null, `${key}: it has a partner`);
      return { debit: bonuses, credit: givers.get(a)!, amount: price };
    }
    if (kind === "coupon") {
      const { points, partner: own, lifetimeDays } = COUPON_ROWS[codes.get(a)!]!;
      issuers.set(key, partner(own));
      const { wallet } = world.clients[friends.get(b)!]!;
      return {
        debit: partner(own),
        credit: wallet,
        amount: points,
        expiresAt: lotExpiry(recorded, lifetimeDays),
      };
    }
    if (kind === "referral") {
      const one = referral(friends.get(a)!, Number(b), c, recorded);
      if (d === "back" && e === "held") {
        return { debit: held, credit: one.issuer, amount: one.last, reverses: `${one.key}:held` };
      }
      return d === "held"
        ? putAside(one)
        : d === "released"
        ? release(one)
        : d === "back"
        ? back(one, one.points - one.heldTaken)
        : arrival(one, recorded);
    }
    if (kind === "monthly") {
      const { points, lifetimeDays } = BONUS_ROWS[world.rules.indexOf(Number(b))]!;
      issuers.set(key, bonuses);
      const credit = account(`wallet:${c}`);
      return { debit: bonuses, credit, amount: points, expiresAt: lotExpiry(recorded, lifetimeDays) };
    }
    assert.equal(kind, "expiry", `${key} was not asked for`);
    assert.equal(occurred, startOfDay(localDay(recorded)), `${key}: of which moment`);
    if (c === "issuer") {
      const amount = due.get(Number(d)) ?? 0;
      due.delete(Number(d));
      return { debit: breakage, credit: Number(d), amount };
    }
    const wallet = wallets.get(Number(b))!;
    return { debit: Number(b), credit: breakage, amount: expiring(wallet, occurred) };
  };
  const givers = new Map(
    transfers.filter(({ key }) => /^reward:[^:]+(:[0-9]+)?:partner$/.test(key)).map((one) => [
      one.key.split(":").slice(1, -1).join(":"),
      one.credit,
    ]),
  );

  for (const transfer of transfers) {
    const { key, amount, debit, credit } = transfer;
    const wanted = expected(transfer);
    assert.deepEqual(
      { debit, credit, amount, expiresAt: transfer.expiresAt, reverses: transfer.original },
      { expiresAt: null, reverses: null, ...wanted },
      key,
    );
    balances.set(debit, balances.get(debit)! - amount);
    balances.set(credit, balances.get(credit)! + amount);
    if (key.startsWith("expiry:") && wallets.has(debit)) lapse(debit, transfer.occurred);
    else moveLots(wallets, transfer);
    for (
      const [id, version, balance] of [[debit, transfer.debitVersion, transfer.debitBalance], [
        credit,
        transfer.creditVersion,
        transfer.creditBalance,
      ]] as const
    ) {
      const wallet = wallets.get(id);
      if (!wallet) continue;
      assert.equal(version, (versions.get(id) ?? 0) + 1, `${key}: wallet ${id} was not locked before`);
      versions.set(id, version);
      assert.equal(balance, balanceOf(wallet) + 0, `${key}: balance of wallet ${id}`);
      assert.ok(balance >= 0 || id === credit || transfer.original !== null, `${key} overdrew wallet ${id}`);
    }
  }
  assert.deepEqual([...due], [], "points expired that did not go back to who gave them");
  for (const one of grants.values()) {
    for (const take of one.takes) {
      assert.equal(actual(one, take.points, take), 0, `refund ${take.refund} of ${one.key}`);
    }
  }
  return { balances, wallets, grants, keys: new Set(transfers.map(({ key }) => key)), givers };

  /** Lets what is due expire, and notes who gets how much of it back. */
  function lapse(id: number, at: number): void {
    const wallet = wallets.get(id)!;
    const before = new Map(wallet.lots.map((lot) => [lot.key, lot.gone]));
    expire(wallet, at);
    for (const lot of wallet.lots) {
      const points = lot.gone - before.get(lot.key)!;
      if (points === 0) continue;
      const issuer = issuers.get(lot.key)!;
      due.set(issuer, (due.get(issuer) ?? 0) + points);
      const one = grants.get(lot.key);
      if (one) one.expired += points;
    }
  }
}

/** Points of a grant that nobody took back. */
export function leftOf(one: Grant): number {
  return one.points - one.heldTaken - one.taken - one.released;
}

/** Does to the lots what a transfer did. */
function moveLots(
  wallets: ReadonlyMap<number, LotWallet>,
  { key, original, amount, debit, credit, expiresAt }: Transfer,
): void {
  const [from, to] = [wallets.get(debit), wallets.get(credit)];
  if (from && original !== null) takeLot(from, original, amount);
  else if (from) spend(from, amount);
  if (to && original !== null) restore(to, amount);
  else if (to) bringIn(to, key, amount, expiresAt ?? Infinity);
}

/** What a refund takes of a grant: not what expired of it, which counts first. */
function actual(one: Grant, points: number, take = one.takes[0]!): number {
  if (one.posted === 0) return points;
  const left = one.posted - one.taken - one.expired;
  return Math.min(points, Math.max(0, left - (one.points - take.before - points)));
}

/** The points of a refund's turn; those of refunds before it had all expired. */
function nextTake(one: Grant, refund: number): number {
  for (let take; (take = one.takes[0]) !== undefined && take.refund !== refund; one.takes.shift()) {
    assert.equal(actual(one, take.points), 0, `refund ${take.refund} of ${one.key}`);
  }
  assert.ok(one.takes[0], `refund ${refund} takes nothing of ${one.key}`);
  const points = actual(one, one.takes[0].points);
  one.takes.shift();
  return points;
}
