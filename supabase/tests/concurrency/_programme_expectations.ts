/** What each transfer of the ledger must be, as its key names it. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { expiring, type LotWallet } from "./_lots.ts";
import {
  arrive,
  type Expected,
  type Grant,
  leftOf,
  newGrant,
  putAside,
  release,
  takeBack,
  takeFromHeld,
  takeTurn,
} from "./_programme_grants.ts";
import { INVITERS } from "./_programme_operations.ts";
import type { Take } from "./_programme_refunds.ts";
import { earnings, localDay, lotExpiry, startOfDay } from "./_programme_rules.ts";
import {
  BONUS_ROWS,
  COUPON_ROWS,
  FRIEND_POINTS,
  INVITER_POINTS,
  REWARD_ROWS,
  type World,
} from "./_programme_world.ts";

/** A transfer of the ledger; times in milliseconds. */
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

/** What keys name a Telegram account by. */
export const hash = (telegramId: number): string =>
  createHash("sha256").update(`${telegramId}`).digest("hex");

/** Knows from what was accepted which transfers may come: from where, to where, how many points and until when. */
export class Expectations {
  readonly grants = new Map<string, Grant>();
  /** Who is paid for a reward that can be had anywhere, by the claim's key. */
  readonly givers = new Map<string, number>();
  /** Who gave a lot, and what of expired points they are yet to get back. */
  readonly issuers = new Map<string, number>();
  readonly due = new Map<number, number>();
  readonly #world: World;
  readonly #accounts: ReadonlyMap<string, number>;
  readonly #wallets: ReadonlyMap<number, LotWallet>;
  readonly #bonuses: number;
  readonly #held: number;

  constructor(
    world: World,
    accounts: ReadonlyMap<string, number>,
    wallets: ReadonlyMap<number, LotWallet>,
    takes: ReadonlyMap<string, readonly Take[]>,
  ) {
    this.#world = world;
    this.#accounts = accounts;
    this.#wallets = wallets;
    this.#bonuses = this.#account("programme:bonuses");
    this.#held = this.#account("programme:held");
    for (const { id, client, partner, lines, recordedAt } of world.purchases.values()) {
      earnings(lines, recordedAt).forEach(({ funder, points, expiresAt }, i) => {
        const key = `purchase:${id}:earn:${i + 1}`;
        const issuer = this.#payer(funder === "partner" ? partner : null);
        this.#give({ key, issuer, wallet: this.#wallet(client), points, expiresAt }, takes.get(key));
      });
    }
  }

  /** What a transfer must be. Throws when nothing that was accepted asks for it. */
  of(transfer: Transfer): Expected {
    const [kind, ...parts] = transfer.key.split(":");
    switch (kind) {
      case "purchase":
        return this.#purchase(parts, transfer);
      case "refund":
        return this.#refund(parts);
      case "spend":
        return this.#spend(parts);
      case "reward":
        return this.#reward(parts, transfer);
      case "coupon":
        return this.#coupon(parts, transfer);
      case "referral":
        return this.#referral(parts, transfer);
      case "monthly":
        return this.#monthly(parts, transfer);
      case "expiry":
        return this.#expiry(parts, transfer);
      default:
        throw new Error(`${transfer.key} was not asked for`);
    }
  }

  /** purchase:<id>:spend, purchase:<id>:earn:<n>[:held|:released] */
  #purchase([id, what, n, end]: readonly string[], { recorded }: Transfer): Expected {
    if (what === "spend") {
      const { client, partner, points } = this.#world.purchases.get(Number(id))!;
      return { debit: this.#wallet(client), credit: this.#payer(partner), amount: points };
    }
    const grant = this.grants.get(`purchase:${id}:earn:${n}`)!;
    if (end === "held") return putAside(grant, this.#held);
    return end === "released" ? release(grant, this.#held) : arrive(grant, this.#held, recorded);
  }

  /** refund:<id>:spend, refund:<id>:earn:<n>[:held] */
  #refund([id, what, n, end]: readonly string[]): Expected {
    const refund = this.#world.refunds.get(Number(id))!;
    const purchase = this.#world.purchases.get(refund.purchase)!;
    if (what === "spend") {
      const reverses = `purchase:${purchase.id}:spend`;
      const [debit, credit] = [this.#payer(purchase.partner), this.#wallet(purchase.client)];
      return { debit, credit, amount: refund.restored, reverses };
    }
    const grant = this.grants.get(`purchase:${purchase.id}:earn:${n}`)!;
    return end === "held"
      ? takeFromHeld(grant, this.#held)
      : takeBack(grant, this.#held, takeTurn(grant, refund.id));
  }

  /** spend:<id>:held, spend:<id>:released */
  #spend([id, end]: readonly string[]): Expected {
    const { client, points: amount } = this.#world.spends.get(Number(id))!;
    const wallet = this.#wallet(client);
    if (end === "held") return { debit: wallet, credit: this.#held, amount };
    return { debit: this.#held, credit: wallet, amount, reverses: `spend:${id}:held` };
  }

  /** reward:<key>[:held|:released|:partner] */
  #reward([key, end]: readonly string[], transfer: Transfer): Expected {
    const { client, reward } = [...this.#world.claims.values()].find((claim) => claim.key === key)!;
    const { price: amount, partner } = REWARD_ROWS[reward]!;
    const wallet = this.#wallet(client);
    if (end === "held") return { debit: wallet, credit: this.#held, amount };
    if (end === "released") {
      return { debit: this.#held, credit: wallet, amount, reverses: `reward:${key}:held` };
    }
    if (end === undefined) return { debit: this.#held, credit: this.#payer(partner), amount };
    this.givers.set(key!, transfer.credit);
    return { debit: this.#bonuses, credit: transfer.credit, amount };
  }

  /** coupon:<id>:<hash> */
  #coupon([id, whose]: readonly string[], { key, recorded }: Transfer): Expected {
    const { points: amount, partner, lifetimeDays } = COUPON_ROWS[this.#world.coupons.indexOf(Number(id))]!;
    const debit = this.#payer(partner);
    this.issuers.set(key, debit);
    const credit = this.#wallet(this.#friend(whose!));
    return { debit, credit, amount, expiresAt: lotExpiry(recorded, lifetimeDays) };
  }

  /** referral:<hash>:<purchase>:<side>[:held|:released|:back|:back:held] */
  #referral([whose, id, side, end, half]: readonly string[], { recorded }: Transfer): Expected {
    const key = `referral:${whose}:${id}:${side}`;
    const friend = this.#friend(whose!);
    assert.equal(this.#world.purchases.get(Number(id))?.client, friend, `${key}: whose purchase`);
    for (const other of this.grants.values()) {
      const [kind, person, before] = other.key.split(":");
      if (kind !== "referral" || person !== whose || before === id) continue;
      assert.equal(leftOf(other), 0, `${key}: ${other.key} was rewarded already`);
    }
    const grant = this.grants.get(key) ?? this.#give({
      key,
      issuer: this.#bonuses,
      wallet: this.#wallet(side === "friend" ? friend : INVITERS[friend]!),
      points: side === "friend" ? FRIEND_POINTS : INVITER_POINTS,
      expiresAt: lotExpiry(recorded),
    });
    if (end === undefined) return arrive(grant, this.#held, recorded);
    if (end === "held") return putAside(grant, this.#held);
    if (end === "released") return release(grant, this.#held);
    return half === "held"
      ? takeFromHeld(grant, this.#held)
      : takeBack(grant, this.#held, grant.points - grant.heldTaken);
  }

  /** monthly:<month>:<rule>:<person> */
  #monthly([, rule, person]: readonly string[], { key, recorded }: Transfer): Expected {
    const { points: amount, lifetimeDays } = BONUS_ROWS[this.#world.rules.indexOf(Number(rule))]!;
    this.issuers.set(key, this.#bonuses);
    const credit = this.#account(`wallet:${person}`);
    return { debit: this.#bonuses, credit, amount, expiresAt: lotExpiry(recorded, lifetimeDays) };
  }

  /** expiry:<day>:<wallet>, expiry:<day>:<after>:issuer:<account> */
  #expiry([, wallet, , issuer]: readonly string[], { key, recorded, occurred }: Transfer): Expected {
    const breakage = this.#account("programme:breakage");
    assert.equal(occurred, startOfDay(localDay(recorded)), `${key}: of which moment`);
    if (issuer !== undefined) {
      const amount = this.due.get(Number(issuer)) ?? 0;
      this.due.delete(Number(issuer));
      return { debit: breakage, credit: Number(issuer), amount };
    }
    const amount = expiring(this.#wallets.get(Number(wallet))!, occurred);
    return { debit: Number(wallet), credit: breakage, amount };
  }

  #give(given: Parameters<typeof newGrant>[0], takes: readonly Take[] = []): Grant {
    const grant = newGrant(given, takes);
    this.grants.set(grant.key, grant);
    this.issuers.set(grant.key, grant.issuer);
    return grant;
  }

  #account(name: string): number {
    return this.#accounts.get(name)!;
  }

  /** The account of a partner, by place; null: the programme's. */
  #payer(partner: number | null): number {
    return partner === null ? this.#bonuses : this.#world.partners[partner]!.account;
  }

  #wallet(client: number): number {
    return this.#world.clients[client]!.wallet;
  }

  #friend(whose: string): number {
    return this.#world.clients.findIndex(({ telegramId }) => hash(telegramId) === whose);
  }
}
