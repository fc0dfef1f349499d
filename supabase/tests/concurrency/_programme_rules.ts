/** The programme's rules once more, in TypeScript: what a purchase earns, what a refund takes, when points expire. */

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** The zone of the test, Etc/GMT-3: days turn at 21:00 UTC. */
const OFFSET_MS = 3 * HOUR_MS;

/** What one partner gives and takes. */
export interface Rates {
  readonly earnBp: number;
  readonly payableBp: number;
  /** Another rate for one category of lines; those points live so many days. */
  readonly category?: { readonly name: string; readonly rateBp: number; readonly lifetimeDays: number };
}

/** A bill: minor units, points that pay of it, and what of it is of the partner's category. */
export interface Bill {
  readonly minor: number;
  readonly points: number;
  readonly categoryMinor: number;
  readonly at: number;
}

/** A line of a quote that earns. */
export interface Line {
  readonly rule: string;
  readonly funder: "partner" | "programme";
  readonly points: number;
  readonly expiresAt: number;
}

/** Points of a purchase that are paid by one and expire together. */
export type Earning = Omit<Line, "rule">;

/** Increase of the programme's rule that holds everywhere, in percent. */
export const FACTOR = 30;
export const LIFETIME_MONTHS = 1;
export const POINT_MINOR = 100;

/** Days since 1970 on the wall. */
export const localDay = (at: number): number => Math.floor((at + OFFSET_MS) / DAY_MS);
/** The moment a local day begins. */
export const startOfDay = (day: number): number => day * DAY_MS - OFFSET_MS;
/** Year and month on the wall, such as 2026-01. */
export const localMonth = (at: number): string => new Date(at + OFFSET_MS).toISOString().slice(0, 7);

/** When points given at that moment expire. */
export function lotExpiry(at: number, lifetimeDays?: number): number {
  if (lifetimeDays !== undefined) return startOfDay(localDay(at) + lifetimeDays + 1);
  const local = new Date(at + OFFSET_MS);
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + LIFETIME_MONTHS + 1) - OFFSET_MS;
}

/** What a purchase earns, line by line; a tier's factor in percent, 100 for none. */
export function quote(rates: Rates, bill: Bill, tier: number): Line[] {
  const paid = Math.max(bill.minor - bill.points * POINT_MINOR, 0);
  const parts = [{ minor: bill.minor - bill.categoryMinor, bp: rates.earnBp }, {
    minor: bill.categoryMinor,
    bp: rates.category?.rateBp ?? 0,
  }];
  const reckon = (weight: number, percent: number): number =>
    Number(
      BigInt(weight) * BigInt(paid) * BigInt(percent) /
        (BigInt(bill.minor) * BigInt(POINT_MINOR) * 1_000_000n),
    );
  const expiresAt = lotExpiry(bill.at);
  const weight = parts.reduce((sum, { minor, bp }) => sum + minor * bp, 0);
  const lines: Line[] = [];
  if (parts[0]!.minor > 0) {
    lines.push({
      rule: "base",
      funder: "partner",
      points: reckon(parts[0]!.minor * parts[0]!.bp, 100),
      expiresAt,
    });
  }
  if (bill.categoryMinor > 0) {
    lines.push({
      rule: "category",
      funder: "partner",
      points: reckon(parts[1]!.minor * parts[1]!.bp, 100),
      expiresAt: lotExpiry(bill.at, rates.category!.lifetimeDays),
    });
  }
  if (tier > 100) {
    lines.push({ rule: "tier", funder: "programme", points: reckon(weight, tier - 100), expiresAt });
  }
  lines.push({ rule: "factor", funder: "programme", points: reckon(weight, FACTOR), expiresAt });
  return lines;
}

/** A quote's points by who pays and when they expire, in the order of the lines. Entered late, they live a day. */
export function earnings(lines: readonly Line[], recordedAt: number): Earning[] {
  const groups = new Map<string, Earning>();
  for (const { funder, points, expiresAt } of lines) {
    const key = `${funder} ${expiresAt}`;
    groups.set(key, { funder, points: (groups.get(key)?.points ?? 0) + points, expiresAt });
  }
  return [...groups.values()].filter(({ points }) => points > 0)
    .map((earning) => ({ ...earning, expiresAt: Math.max(earning.expiresAt, recordedAt + DAY_MS) }));
}

/** Most points that may pay of a bill. */
export const payable = (minor: number, bp: number): number =>
  Math.floor(minor * Math.min(bp, 10_000) / (POINT_MINOR * 10_000));

/** Of points, the share that a part of the bill has. */
export const share = (points: number, minor: number, bill: number): number =>
  Math.floor(points * minor / bill);

/** Divides points among rows in proportion to what is left of each, so that they add up. */
export function split(wanted: number, left: readonly number[]): number[] {
  let rest = left.reduce((sum, one) => sum + one, 0);
  return left.map((one) => {
    const part = rest > 0 ? Math.floor(wanted * one / rest) : 0;
    wanted -= part;
    rest -= one;
    return part;
  });
}
