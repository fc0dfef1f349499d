import type postgres from "postgres";
import type { Plan } from "./_programme_operations.ts";
import type { Line, Rates } from "./_programme_rules.ts";

export const REFUND_DAYS = 40;
export const UNDO_SECONDS = 60;
export const CASHIER_LIMIT = 90;
export const MONTHLY_CAP = 2;
export const VELOCITY = 5;
export const SAME_CASHIER = 10;
export const INVITER_POINTS = 100;
export const FRIEND_POINTS = 50;

/** The second can be had anywhere. */
export const REWARD_ROWS = [
  { partner: 0, price: 20, stock: 5, limit: 1 },
  { partner: null, price: 11, stock: 8, limit: 2 },
] as const;
export const COUPON_ROWS = [
  { code: "SPRING", partner: null, points: 40, lifetimeDays: 10, uses: 3 },
  { code: "FLOWERS", partner: 2, points: 25, lifetimeDays: undefined, uses: 4 },
] as const;
export const BONUS_ROWS = [
  { points: 30, lifetimeDays: 20, visits: 0 },
  { points: 15, lifetimeDays: undefined, visits: 3 },
] as const;

export interface Person {
  readonly id: number;
  readonly wallet: number;
  readonly telegramId: number;
}

export interface Partner {
  readonly id: number;
  readonly account: number;
  readonly rates: Rates;
  readonly staff: readonly Person[];
}

/** A purchase that was accepted. */
export interface Purchase {
  readonly id: number;
  readonly key: string;
  readonly client: number;
  readonly partner: number;
  readonly cashier: number;
  readonly minor: number;
  readonly points: number;
  readonly spend: number | null;
  readonly at: number;
  readonly recordedAt: number;
  readonly approved: boolean;
  readonly receipt: string | null;
  readonly round: number;
  readonly lines: readonly Line[];
  readonly earned: number;
  readonly row: postgres.Row;
  /** The call with another key, bill and spending, as the test wants it. */
  readonly call: (changes?: Partial<Call>) => string;
}

/** What of a call to loyalty.purchase() is changed to repeat it wrongly. */
export interface Call {
  readonly key: string;
  readonly cashier: number;
  readonly minor: number;
  readonly points: number;
  readonly spend: number | null;
  readonly at: number | null;
}

export interface Spend {
  readonly id: number;
  readonly client: number;
  readonly points: number;
  readonly request: { partner: number; cashier: number; minor: number } | null;
}

export interface Refund {
  readonly id: number;
  readonly purchase: number;
  readonly kind: string;
  readonly minor: number;
  readonly takenBack: number;
  readonly restored: number;
  readonly row: postgres.Row;
  readonly text: string;
}

export interface Claim {
  readonly id: number;
  readonly key: string;
  readonly code: string;
  readonly client: number;
  readonly reward: number;
  readonly text: string;
}

/** One programme in a database of its own, and everything that was accepted in it. */
export interface World {
  readonly plan: Plan;
  readonly sql: postgres.Sql;
  readonly pool: readonly postgres.Sql[];
  readonly clients: readonly Person[];
  readonly partners: readonly Partner[];
  readonly rewards: readonly number[];
  readonly coupons: readonly number[];
  readonly rules: readonly number[];
  readonly purchases: Map<number, Purchase>;
  readonly spends: Map<number, Spend>;
  readonly refunds: Map<number, Refund>;
  /** Refunds refused as more than is left. */
  readonly tooLarge: { purchase: number; minor: number }[];
  readonly claims: Map<number, Claim>;
  readonly used: { client: number; coupon: number }[];
  /** Months whose bonuses are given, with the round after which that was seen. */
  readonly months: Map<string, number>;
  readonly seen: Set<string>;
  /** What was sent, as SQL, with the connection that sent it. */
  readonly script: string[];
  now: number;
  round: number;
  operations: number;
  close(): Promise<void>;
}
