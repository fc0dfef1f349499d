import fc from "fast-check";

/** Wallets and partners of a run; small numbers, so that operations meet. */
export const WALLETS = 5;
export const PARTNERS = 3;

/** Points from a partner to a wallet (a lot), or from a wallet to a partner. `days` is the lot's life, null for ever. */
export interface Leg {
  readonly into: boolean;
  readonly wallet: number;
  readonly partner: number;
  readonly amount: number;
  readonly days: number | null;
}

/** What one connection is told to do. `pick` chooses among what was accepted before, `share` of it in percent. */
export type Operation =
  | { readonly type: "post"; readonly legs: readonly Leg[] }
  | { readonly type: "twice"; readonly leg: Leg }
  | { readonly type: "repeat" | "clash"; readonly pick: number }
  | { readonly type: "reverse" | "takeBack"; readonly pick: number; readonly share: number }
  | {
    readonly type: "hold";
    readonly leg: Leg;
    readonly due: number | null;
    readonly whenDue: "settle" | "release";
  }
  | { readonly type: "settle"; readonly pick: number; readonly share: number }
  | { readonly type: "release"; readonly pick: number }
  | { readonly type: "dueHolds" | "expire" };

/** Operations that run at once, after the clock has moved on by some days. */
export interface Round {
  readonly days: number;
  readonly operations: readonly Operation[];
}

const amount = fc.integer({ min: 1, max: 100 });
const share = fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 120 }));
const pick = fc.nat({ max: 1_000_000 });
const leg: fc.Arbitrary<Leg> = fc.record({
  into: fc.boolean(),
  wallet: fc.nat({ max: WALLETS - 1 }),
  partner: fc.nat({ max: PARTNERS - 1 }),
  amount,
  days: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 5, nil: null }),
});

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      type: fc.constant("post" as const),
      legs: fc.oneof(
        { weight: 3, arbitrary: fc.array(leg, { minLength: 1, maxLength: 1 }) },
        { weight: 1, arbitrary: fc.array(leg, { minLength: 2, maxLength: 4, size: "max" }) },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("twice" as const), leg }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom("repeat" as const, "clash" as const), pick }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constantFrom("reverse" as const, "takeBack" as const), pick, share }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("hold" as const),
      leg,
      due: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3, nil: null }),
      whenDue: fc.constantFrom("settle" as const, "release" as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("settle" as const), pick, share }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("release" as const), pick }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom("dueHolds" as const, "expire" as const) }) },
);

/** Rounds of at most so many operations each. */
export function rounds(number: number, operations: number): fc.Arbitrary<Round[]> {
  return fc.array(
    fc.record({
      days: fc.integer({ min: 0, max: 30 }),
      operations: fc.array(operation, { minLength: 1, maxLength: operations, size: "max" }),
    }),
    { minLength: 1, maxLength: number, size: "max" },
  );
}
