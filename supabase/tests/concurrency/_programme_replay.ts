import assert from "node:assert/strict";
import { balanceOf, bringIn, emptyWallet, expire, type LotWallet, restore, spend, takeLot } from "./_lots.ts";
import { Expectations, type Transfer } from "./_programme_expectations.ts";
import { type Grant, passTurns } from "./_programme_grants.ts";
import type { Take } from "./_programme_refunds.ts";
import type { World } from "./_programme_world.ts";

/**
 * Goes through all transfers, in the order of their numbers: each must be what is expected of it. A wallet's versions
 * follow the same order: whoever posts had it locked before.
 */
export class Replay {
  readonly balances = new Map<number, number>();
  readonly wallets = new Map<number, LotWallet>();
  readonly keys = new Set<string>();
  readonly #expectations: Expectations;
  /** Of each wallet, after the transfer before. */
  readonly #versions = new Map<number, number>();
  readonly #before = new Map<number, number>();

  constructor(
    world: World,
    accounts: ReadonlyMap<string, number>,
    takes: ReadonlyMap<string, readonly Take[]>,
  ) {
    for (const [name, id] of accounts) {
      this.balances.set(id, 0);
      if (name.startsWith("wallet:")) this.wallets.set(id, emptyWallet());
    }
    this.#expectations = new Expectations(world, accounts, this.wallets, takes);
  }

  /** What was given, by the key of its transfer. */
  get grants(): ReadonlyMap<string, Grant> {
    return this.#expectations.grants;
  }

  /** Who is paid for a reward that can be had anywhere, by the claim's key. */
  get givers(): ReadonlyMap<string, number> {
    return this.#expectations.givers;
  }

  /** Judges the transfers, all there are. */
  play(transfers: readonly Transfer[]): void {
    for (const transfer of transfers) {
      const { key, amount, debit, credit, expiresAt, original } = transfer;
      assert.deepEqual(
        { debit, credit, amount, expiresAt, reverses: original },
        { expiresAt: null, reverses: null, ...this.#expectations.of(transfer) },
        key,
      );
      this.keys.add(key);
      this.balances.set(debit, this.balances.get(debit)! - amount);
      this.balances.set(credit, this.balances.get(credit)! + amount);
      this.#moveLots(transfer);
      this.#checkWallet(transfer, debit, transfer.debitVersion, transfer.debitBalance);
      this.#checkWallet(transfer, credit, transfer.creditVersion, transfer.creditBalance);
    }
    assert.deepEqual([...this.#expectations.due], [], "points expired that did not go back to who gave them");
    for (const grant of this.grants.values()) passTurns(grant);
  }

  /** Does to the lots what a transfer did. */
  #moveLots({ key, original, amount, debit, credit, expiresAt, occurred }: Transfer): void {
    const [from, to] = [this.wallets.get(debit), this.wallets.get(credit)];
    if (from && key.startsWith("expiry:")) this.#lapse(from, occurred);
    else if (from && original !== null) takeLot(from, original, amount);
    else if (from) spend(from, amount);
    if (to && original !== null) restore(to, amount);
    else if (to) bringIn(to, key, amount, expiresAt!);
  }

  /** Lets what is due expire, and notes who gets how much of it back. */
  #lapse(wallet: LotWallet, at: number): void {
    const { issuers, due } = this.#expectations;
    const before = new Map(wallet.lots.map((lot) => [lot.key, lot.gone]));
    expire(wallet, at);
    for (const lot of wallet.lots) {
      const points = lot.gone - before.get(lot.key)!;
      if (points === 0) continue;
      const issuer = issuers.get(lot.key)!;
      due.set(issuer, (due.get(issuer) ?? 0) + points);
      const grant = this.grants.get(lot.key);
      if (grant) grant.expired += points;
    }
  }

  #checkWallet(
    { key, original }: Transfer,
    id: number,
    version: number | null,
    balance: number | null,
  ): void {
    const wallet = this.wallets.get(id);
    if (!wallet) return;
    const next = (this.#versions.get(id) ?? 0) + 1;
    assert.equal(version, next, `${key}: wallet ${id} was not locked before`);
    this.#versions.set(id, next);
    assert.equal(balance, balanceOf(wallet) + 0, `${key}: balance of wallet ${id}`);
    const before = this.#before.get(id) ?? 0;
    this.#before.set(id, balance!);
    assert.ok(balance! >= 0 || balance! > before || original !== null, `${key} overdrew wallet ${id}`);
  }
}
