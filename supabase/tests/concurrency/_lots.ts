/** One lot of a wallet: points that came in together. Times are milliseconds; Infinity never expires. */
export interface Lot {
  readonly key: string;
  readonly expiresAt: number;
  /** What came in, less what reversals took. */
  amount: number;
  /** Spent of it. */
  used: number;
  /** Expired of it. */
  gone: number;
}

/**
 * A wallet lot by lot: every point that was spent or expired belongs to a lot, the soonest to expire first. A lot that
 * comes later and expires sooner takes over what was spent from later ones, to the owner's good.
 */
export interface LotWallet {
  /** By expiry, then in the order they came. */
  readonly lots: Lot[];
  /** Points spent or expired that no lot covers any more: only reversals make them. */
  debt: number;
}

/** A wallet with nothing in it. */
export const emptyWallet = (): LotWallet => ({ lots: [], debt: 0 });

const left = (lot: Lot): number => lot.amount - lot.used - lot.gone;

/** Points in the wallet; below zero is a debt. */
export function balanceOf({ lots, debt }: LotWallet): number {
  return lots.reduce((sum, lot) => sum + left(lot), -debt);
}

/** Points that expire by then. */
export function expiring({ lots }: LotWallet, at: number): number {
  return lots.filter((lot) => lot.expiresAt <= at).reduce((sum, lot) => sum + left(lot), 0);
}

/** Points come in. */
export function bringIn(wallet: LotWallet, key: string, amount: number, expiresAt: number): void {
  const lot: Lot = { key, expiresAt, amount, used: 0, gone: 0 };
  const after = wallet.lots.findIndex((other) => other.expiresAt > expiresAt);
  wallet.lots.splice(after < 0 ? wallet.lots.length : after, 0, lot);
  lot.used = Math.min(wallet.debt, amount);
  wallet.debt -= lot.used;
  for (const later of wallet.lots.slice(wallet.lots.indexOf(lot) + 1).reverse()) {
    const moved = Math.min(left(lot), later.used);
    later.used -= moved;
    lot.used += moved;
  }
}

/** Points go out: the soonest to expire first. What no lot covers is a debt. */
export function spend(wallet: LotWallet, amount: number): void {
  let open = amount;
  for (const lot of wallet.lots) {
    const taken = Math.min(open, left(lot));
    lot.used += taken;
    open -= taken;
  }
  wallet.debt += open;
}

/** A spending is taken back: what was spent last to expire comes back first, after debts. */
export function restore(wallet: LotWallet, amount: number): void {
  let open = amount - Math.min(wallet.debt, amount);
  wallet.debt -= amount - open;
  for (const lot of wallet.lots.toReversed()) {
    const given = Math.min(open, lot.used);
    lot.used -= given;
    open -= given;
  }
  if (open > 0) throw new Error("more was restored than spent");
}

/** Part of a lot is taken back; what of it was spent or expired already must come from the others. */
export function takeLot(wallet: LotWallet, key: string, amount: number): void {
  const lot = wallet.lots.find((lot) => lot.key === key);
  if (!lot || lot.amount < amount) throw new Error(`there are no ${amount} points to take back of ${key}`);
  lot.amount -= amount;
  const gone = Math.min(lot.gone, Math.max(0, lot.used + lot.gone - lot.amount));
  lot.gone -= gone;
  const used = Math.max(0, lot.used + lot.gone - lot.amount);
  lot.used -= used;
  spend(wallet, gone + used);
}

/** What is due expires; the points that did. */
export function expire(wallet: LotWallet, at: number): number {
  const points = expiring(wallet, at);
  for (const lot of wallet.lots) if (lot.expiresAt <= at) lot.gone += left(lot);
  return points;
}
