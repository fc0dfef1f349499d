import fc from "fast-check";

/** Small numbers, so that operations meet. Who invited each client, by place; also one who came later. */
export const INVITERS = [null, 0, 0, 0, 1, 6, null] as const;
export const CLIENTS = INVITERS.length;
export const PARTNERS = 3;
/** Of each partner: the owner, then cashiers. */
export const STAFF = 3;
export const REWARDS = 2;
export const COUPONS = 2;

/** A purchase to be made. Shares are in percent. */
export interface Buy {
  readonly client: number;
  readonly partner: number;
  readonly cashier: number;
  readonly minor: number;
  /** Of the bill, in the partner's category. */
  readonly category: number;
  readonly receipt: boolean;
  readonly approved: boolean;
  readonly hoursAgo: number;
  readonly pay: "money" | "code" | "request" | "ready";
  /** Of what points may pay. */
  readonly share: number;
}

/** Jobs that run beside everything else. */
export const JOBS = [
  "loyalty.expire_spends()",
  "loyalty.expire_rewards()",
  "ledger.settle_due_holds(3)",
  "loyalty.run_expiry(4)",
  "loyalty.run_monthly_bonuses(5)",
  "loyalty.review_tiers(3)",
] as const;

/** What one connection is told to do. `pick` chooses among what was accepted before. */
export type Operation =
  | { readonly type: "buy"; readonly buy: Buy }
  | { readonly type: "buyTogether"; readonly buys: readonly Buy[] }
  | { readonly type: "buyTwice"; readonly buy: Buy }
  | { readonly type: "again" | "otherBill" | "sameReceipt"; readonly pick: number }
  | { readonly type: "openCode"; readonly client: number; readonly points: number }
  | { readonly type: "ask"; readonly buy: Buy }
  | { readonly type: "confirm" | "decline" | "cancel"; readonly pick: number }
  | { readonly type: "refund"; readonly pick: number; readonly share: number; readonly cashier: number }
  | { readonly type: "refundAgain"; readonly pick: number }
  | { readonly type: "undo"; readonly pick: number; readonly other: boolean }
  | { readonly type: "undoAndBuy"; readonly pick: number }
  | { readonly type: "claim"; readonly client: number; readonly reward: number }
  | { readonly type: "claimAgain" | "cancelReward" | "exchange"; readonly pick: number }
  | { readonly type: "give"; readonly pick: number; readonly partner: number; readonly cashier: number }
  | { readonly type: "coupon"; readonly client: number; readonly coupon: number }
  | { readonly type: "flag"; readonly pick: number; readonly confirmed: boolean }
  | { readonly type: "job"; readonly job: (typeof JOBS)[number] };

/** Operations that run at once, after the clock has moved on. */
export interface Round {
  readonly minutes: number;
  readonly operations: readonly Operation[];
}

/** One run: its settings and its rounds. */
export interface Plan {
  /** Points of a purchase can be used so many days after it. */
  readonly activationDays: number;
  /** With levels that are soon reached; without, nobody moves. */
  readonly tiers: boolean;
  readonly rounds: readonly Round[];
}

const pick = fc.nat({ max: 1_000_000 });
const client = fc.nat({ max: CLIENTS - 1 });
const partner = fc.nat({ max: PARTNERS - 1 });
const cashier = fc.nat({ max: STAFF - 1 });
const buy: fc.Arbitrary<Buy> = fc.record({
  client,
  partner,
  cashier,
  minor: fc.oneof(
    fc.integer({ min: 1, max: 60_000 }),
    fc.integer({ min: 100, max: 600 }).map((n) => n * 100),
  ),
  category: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
  receipt: fc.boolean(),
  approved: fc.nat({ max: 3 }).map((n) => n === 3),
  hoursAgo: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 70 }),
  }),
  pay: fc.constantFrom(
    "money" as const,
    "money" as const,
    "code" as const,
    "request" as const,
    "ready" as const,
  ),
  share: fc.integer({ min: 1, max: 110 }),
});

const of = <T extends string>(...types: T[]): fc.Arbitrary<T> => fc.constantFrom(...types);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ type: of("buy"), buy }) },
  { weight: 2, arbitrary: fc.record({ type: of("buyTwice"), buy }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: of("buyTogether"),
      buys: fc.tuple(client, fc.array(buy, { minLength: 2, maxLength: 3, size: "max" }))
        .map(([client, buys]) => buys.map((one) => ({ ...one, client }))),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: of("again", "otherBill", "sameReceipt"), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: of("openCode"), client, points: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 3, arbitrary: fc.record({ type: of("ask"), buy }) },
  { weight: 5, arbitrary: fc.record({ type: of("confirm", "decline", "cancel", "confirm"), pick }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: of("refund"),
      pick,
      share: fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 110 })),
      cashier,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: of("refundAgain"), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: of("undo"), pick, other: fc.nat({ max: 4 }).map((n) => n === 4) }),
  },
  { weight: 2, arbitrary: fc.record({ type: of("undoAndBuy"), pick }) },
  { weight: 4, arbitrary: fc.record({ type: of("claim"), client, reward: fc.nat({ max: REWARDS - 1 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: of("claimAgain", "cancelReward", "exchange", "exchange"), pick }),
  },
  { weight: 3, arbitrary: fc.record({ type: of("give"), pick, partner, cashier }) },
  { weight: 2, arbitrary: fc.record({ type: of("coupon"), client, coupon: fc.nat({ max: COUPONS - 1 }) }) },
  { weight: 3, arbitrary: fc.record({ type: of("flag"), pick, confirmed: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ type: of("job"), job: fc.constantFrom(...JOBS) }) },
);

/** Runs of at most so many rounds of at most so many operations. */
export function plans(rounds: number, operations: number): fc.Arbitrary<Plan> {
  return fc.record({
    activationDays: fc.constantFrom(0, 0, 2),
    tiers: fc.nat({ max: 3 }).map((n) => n === 3),
    rounds: fc.array(
      fc.record({
        minutes: fc.oneof(
          fc.integer({ min: 0, max: 10 }),
          fc.integer({ min: 11, max: 7_200 }),
          fc.integer({ min: 7_200, max: 86_400 }),
        ),
        operations: fc.array(operation, { minLength: 1, maxLength: operations, size: "max" }),
      }),
      { minLength: 1, maxLength: rounds, size: "max" },
    ),
  });
}
