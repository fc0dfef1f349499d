/** What the payments' model knows of each payment and of each pending one. */
import { type Credit, readAmount } from "./_payments_rules.ts";
import type { Event, Pending, Sent } from "./_payments_world.ts";

/** A line of the diary. Money comes as a number: none is above 2^53. */
export interface Line {
  readonly statement: number;
  readonly source: "pending_payments" | "payment" | "credit" | "refund";
  // deno-lint-ignore no-explicit-any
  readonly body: Record<string, any>;
}

/** A payment as one statement left it. */
export interface State {
  readonly by: Sent;
  readonly status: string;
  readonly reason: string | null;
  readonly matchedBy: string | null;
  readonly minor: bigint | null;
  readonly currency: string | null;
  readonly refunded: bigint;
}

export interface Payment {
  readonly id: number;
  readonly transaction: string;
  /** Undefined: a tombstone. */
  readonly event?: Event;
  readonly credits: Credit[];
  /** One for each statement that changed it. */
  readonly states: State[];
  refundsSum: bigint;
}

/** How far a pending payment is. */
export interface Progress {
  readonly pending: Pending;
  status: string;
  paid: bigint;
  refunded: bigint;
  late: boolean;
  closed?: Sent;
}

/** A number as the diary writes it. */
export const numberOf = (value: bigint | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** The amount of an event in minor units; undefined when it cannot be read. */
export function amountOf({ provider, amount, currency }: Event): bigint | undefined {
  if (provider !== "tribute") return readAmount(amount, currency);
  const minor = /^\d+\.\d\d$/.test(amount) ? amount.replace(".", "") : amount;
  return /^\d+$/.test(minor) && BigInt(minor) > 0n ? BigInt(minor) : undefined;
}
