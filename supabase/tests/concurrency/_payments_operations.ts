import fc from "fast-check";

/** Small numbers, so that operations meet. The last of the people may have their data deleted. */
export const PEOPLE = 6;
export const FORGETTABLE = 2;

/** Whole amounts that people announce, in hundredths. Several announce the same. */
export const AMOUNTS = [500, 1000, 1000, 1500, 2500, 10_000] as const;

/** What a donation's note says. */
export type Note = "right" | "wrong" | "two" | "none" | "words" | "twice";
/** How much comes, beside what was announced. */
export type Much = "whole" | "part" | "over" | "abc" | "1.234" | "-5" | "0" | "tiny";
/** In which currency: the announced one, one with a rate, one without, one that nobody knows, none. */
export type Money = "same" | "other" | "unrated" | "unknown" | "nothing";

/** A donation to be told of. `pick` chooses the pending payment that it is for, `other` a second one. */
export interface Donation {
  readonly pick: number;
  readonly other: number;
  readonly note: Note;
  readonly much: Much;
  readonly money: Money;
  readonly share: number;
  /** When it was paid, in seconds before now; below zero: their clock is ahead. */
  readonly ago: number;
  readonly live: boolean;
}

/** What an admin does with a payment. */
export type Decision =
  | "credit"
  | "creditCode"
  | "creditAnother"
  | "split"
  | "splitWrong"
  | "ignore"
  | "amount";

/** How often a transaction is told of at once. */
export type Telling = "once" | "sameEvent" | "otherEvent" | "withRefund" | "refundBefore";

/** What one connection is told to do. `pick` chooses among what was sent before. */
export type Operation =
  | { readonly type: "open"; readonly person: number; readonly currency: number; readonly amount: number }
  | { readonly type: "cancel"; readonly pick: number }
  | { readonly type: "donate"; readonly donation: Donation; readonly telling: Telling }
  | { readonly type: "parts"; readonly donation: Donation; readonly shares: readonly number[] }
  | { readonly type: "invoice"; readonly donation: Donation }
  | { readonly type: "tribute"; readonly donation: Donation; readonly person: number }
  | { readonly type: "stars"; readonly pick: number; readonly over: boolean; readonly refund: number }
  | { readonly type: "again" | "otherEvent" | "refund" | "refundStars"; readonly pick: number }
  | { readonly type: "refundPart"; readonly pick: number; readonly share: number }
  | { readonly type: "expire" }
  | {
    readonly type: "decide";
    readonly pick: number;
    readonly how: Decision;
    readonly person: number;
    readonly share: number;
    readonly together: Decision | null;
  }
  | { readonly type: "forget"; readonly person: number };

/** Operations that run at once over so many connections, after the clock has moved on. */
export interface Round {
  readonly minutes: number;
  readonly alone: boolean;
  readonly operations: readonly Operation[];
}

const pick = fc.nat({ max: 1_000_000 });
const share = fc.integer({ min: 1, max: 120 });
const person = fc.nat({ max: PEOPLE - 1 });
const weighted = <T>(...pairs: readonly (readonly [number, T])[]): fc.Arbitrary<T> =>
  fc.oneof(...pairs.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

const donation: fc.Arbitrary<Donation> = fc.record({
  pick,
  other: pick,
  note: weighted<Note>([12, "right"], [1, "wrong"], [2, "two"], [8, "none"], [2, "words"], [1, "twice"]),
  much: weighted<Much>(
    [14, "whole"],
    [6, "part"],
    [3, "over"],
    [1, "abc"],
    [1, "1.234"],
    [1, "-5"],
    [1, "0"],
    [
      1,
      "tiny",
    ],
  ),
  money: weighted<Money>([16, "same"], [3, "other"], [1, "unrated"], [1, "unknown"], [1, "nothing"]),
  share,
  ago: weighted([10, 0], [2, 60], [1, -60], [1, -150], [2, 3_600], [1, 100_000]),
  live: weighted([24, true], [1, false]),
});
const how = weighted<Decision>([4, "credit"], [4, "creditCode"], [1, "creditAnother"], [4, "split"], [
  1,
  "splitWrong",
], [
  2,
  "ignore",
], [5, "amount"]);

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("open" as const),
      person,
      currency: fc.nat({ max: 9 }),
      amount: fc.nat({ max: AMOUNTS.length - 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("cancel" as const), pick }) },
  {
    weight: 16,
    arbitrary: fc.record({
      type: fc.constant("donate" as const),
      donation,
      telling: weighted<Telling>([10, "once"], [2, "sameEvent"], [2, "otherEvent"], [2, "withRefund"], [
        1,
        "refundBefore",
      ]),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("parts" as const),
      donation,
      shares: fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 3, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("invoice" as const), donation }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("tribute" as const),
      donation,
      person: fc.nat({ max: PEOPLE }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("stars" as const),
      pick,
      over: fc.boolean(),
      refund: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom(
        "again" as const,
        "otherEvent" as const,
        "refund" as const,
        "refundStars" as const,
      ),
      pick,
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("refundPart" as const), pick, share }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("expire" as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("decide" as const),
      pick,
      how,
      person,
      share: fc.integer({ min: 1, max: 99 }),
      together: fc.option(how, { freq: 2, nil: null }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("forget" as const), person: fc.nat({ max: 7 }) }),
  },
);

/** Rounds of at most so many operations each. */
export function rounds(number: number, operations: number): fc.Arbitrary<Round[]> {
  return fc.array(
    fc.record({
      minutes: weighted([4, 0], [4, 5], [2, 300], [2, 1_500]),
      alone: weighted([3, false], [1, true]),
      operations: fc.array(operation, { minLength: 1, maxLength: operations, size: "max" }),
    }),
    { minLength: 1, maxLength: number, size: "max" },
  );
}
