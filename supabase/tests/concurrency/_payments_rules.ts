/** What money buys and how it is counted, worked out anew in whole numbers. */

const DIGITS: Readonly<Record<string, number>> = { USD: 2, EUR: 2, UAH: 2, USDT: 6, XTR: 0, CHF: 2 };
const EURO_CHANGES = Date.UTC(2026, 0, 12);
const HOUR_MS = 3_600_000;

/** How long a code waits for its money. */
export const PENDING_MS = 24 * HOUR_MS;
/** How many a person may have waiting. */
export const PENDING_LIMIT = 5;

/** Digits of a currency's minor unit; undefined for one that nobody knows. */
export const digitsOf = (currency: string | null): number | undefined => DIGITS[currency ?? ""];

/** Points for ten thousand units; undefined when there was no rate. */
function rate(currency: string, at: number): bigint | undefined {
  switch (currency) {
    case "USD":
    case "USDT":
      return 1_000_000n;
    case "EUR":
      return at < EURO_CHANGES ? 1_100_000n : 1_237_000n;
    case "UAH":
      return 24_000n;
    case "XTR":
      return 10_000n;
  }
  return undefined;
}

/** Points that an amount buys; undefined when its currency had no rate. */
export function pointsFor(minor: bigint, currency: string | null, at: number): bigint | undefined {
  const found = currency === null ? undefined : rate(currency, at);
  return found === undefined ? undefined : minor * found / 10_000n / 10n ** BigInt(digitsOf(currency)!);
}

/** An amount as a provider writes it, in minor units; undefined when it cannot be read. */
export function readAmount(text: string, currency: string | null): bigint | undefined {
  const digits = digitsOf(currency);
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (digits === undefined || whole === undefined) return undefined;
  const rest = fraction.padEnd(digits, "0");
  if (/[1-9]/.test(rest.slice(digits))) return undefined;
  const minor = BigInt(whole + rest.slice(0, digits));
  return minor > 0n ? minor : undefined;
}

/** Minor units as a provider writes them. */
export function writeAmount(minor: bigint, currency: string): string {
  const digits = digitsOf(currency) ?? 2;
  const text = minor.toString().padStart(digits + 1, "0");
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Hundredths of a unit in a currency's own minor unit. */
export const minorOf = (hundredths: number, currency: string): bigint =>
  BigInt(hundredths) * 10n ** BigInt(digitsOf(currency)!) / 100n;

/** A credit, and what of it went back. */
export interface Credit {
  readonly id: number;
  readonly person: number;
  readonly pending: number | null;
  readonly minor: bigint;
  readonly points: bigint;
  refunded: bigint;
  refundedPoints: bigint;
}

/**
 * Shares money that goes back among credits: each by what is left of it, what cannot be divided to whoever lost most by
 * rounding, the earlier one first. Points go with the money; with the last of the money, the last of the points.
 */
export function refundShares(
  credits: readonly Credit[],
  minor: bigint,
): Map<Credit, { minor: bigint; points: bigint }> {
  const left = credits.filter((one) => one.refunded < one.minor);
  const total = left.reduce((sum, one) => sum + one.minor - one.refunded, 0n);
  const back = new Map(left.map((one) => [one, (one.minor - one.refunded) * minor / total]));
  let rest = minor - [...back.values()].reduce((sum, one) => sum + one, 0n);
  const lost = (one: Credit): bigint => (one.minor - one.refunded) * minor - back.get(one)! * total;
  const losers = left.map((one, i) => ({ one, i, lost: lost(one) }))
    .sort((a, b) => a.lost === b.lost ? a.i - b.i : a.lost > b.lost ? -1 : 1);
  for (const { one } of losers) if (rest-- > 0n) back.set(one, back.get(one)! + 1n);
  return new Map(
    [...back].filter(([, amount]) => amount > 0n).map(([one, amount]) => {
      const gone = one.refunded + amount;
      const points = gone === one.minor ? one.points : one.points * gone / one.minor;
      return [one, { minor: amount, points: points - one.refundedPoints }];
    }),
  );
}
