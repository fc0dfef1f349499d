/** Opens the world of a plan: a database of its own with the programme in it. */
import { connect, createTestDatabase } from "../_harness/db.ts";
import { INVITERS, PARTNERS, type Plan, STAFF } from "./_programme_operations.ts";
import { FACTOR, LIFETIME_MONTHS, type Rates } from "./_programme_rules.ts";
import {
  BONUS_ROWS,
  CASHIER_LIMIT,
  COUPON_ROWS,
  FRIEND_POINTS,
  INVITER_POINTS,
  MONTHLY_CAP,
  type Person,
  REFUND_DAYS,
  REWARD_ROWS,
  SAME_CASHIER,
  UNDO_SECONDS,
  VELOCITY,
  type World,
} from "./_programme_world.ts";

const RATES: readonly Rates[] = [
  { earnBp: 500, payableBp: 5_000, category: { name: "кава", rateBp: 900, lifetimeDays: 12 } },
  { earnBp: 735, payableBp: 10_000 },
  { earnBp: 333, payableBp: 2_550, category: { name: "квіти", rateBp: 120, lifetimeDays: 3 } },
];

const setting = (key: string, value: number | string): string =>
  `select core.set_setting('${key}', '${JSON.stringify(value)}', 'test');`;

/** The set-up as SQL, for an empty database. */
function setUp(plan: Plan, now: number): string[] {
  const quoted = (value: number | string | null | undefined): string =>
    value === null || value === undefined ? "null" : typeof value === "string" ? `'${value}'` : `${value}`;
  const row = (...values: (number | string | null | undefined)[]): string =>
    `(${values.map(quoted).join(", ")})`;
  const partner = (n: number | null): number | null => n === null ? null : n + 1;
  return [
    `select core.set_clock('${new Date(now).toISOString()}');`,
    setting("time_zone", "Etc/GMT-3"),
    setting("points_lifetime_months", LIFETIME_MONTHS),
    setting("activation_days", plan.activationDays),
    setting("refund_days", REFUND_DAYS),
    setting("cashier_daily_limit_points", CASHIER_LIMIT),
    setting("referral_monthly_cap", MONTHLY_CAP),
    setting("referral_inviter_points", INVITER_POINTS),
    setting("referral_friend_points", FRIEND_POINTS),
    setting("flag_referrals_per_day", 1),
    setting("flag_velocity_per_hour", VELOCITY),
    setting("flag_same_cashier_per_week", SAME_CASHIER),
    setting("undo_seconds", UNDO_SECONDS),
    plan.tiers
      ? "update loyalty.tier set min_spend_minor = position * 50000, min_visits = position * 2 where position > 1;"
      : "update loyalty.tier set min_spend_minor = 1000000000, min_visits = 100000 where position > 1;",
    `insert into loyalty.partner (name) values ${RATES.map((_, i) => row(`Partner ${i}`)).join(", ")};`,
    `insert into loyalty.partner_rate values ${
      RATES.map(({ earnBp, payableBp }, i) => row(i + 1, "2020-01-01", earnBp, payableBp, 0, "test")).join(
        ", ",
      )
    };`,
    `insert into loyalty.earn_rule (partner_id, kind, category, rate_bp, lifetime_days, factor_percent, valid_from) values ${
      [
        ...RATES.flatMap(({ category }, i) =>
          category
            ? [
              row(
                i + 1,
                "category",
                category.name,
                category.rateBp,
                category.lifetimeDays,
                null,
                "2020-01-01",
              ),
            ]
            : []
        ),
        row(null, "factor", null, null, null, 100 + FACTOR, "2020-01-01"),
      ].join(", ")
    };`,
    `select people.add_person(jsonb_build_object('id', 8000 + i, 'first_name', 'Person ' || i)) from generate_series(1, ${
      INVITERS.length + PARTNERS * STAFF
    }) i;`,
    "select ledger.open_wallet(p.id) from people.person p order by p.id;",
    `insert into loyalty.staff (partner_id, person_id, role, added_by, added_at) values ${
      Array.from({ length: PARTNERS * STAFF }, (_, i) =>
        `(${Math.floor(i / STAFF) + 1}, ${INVITERS.length + i + 1}, '${
          i % STAFF ? "cashier" : "owner"
        }', 'test', core.now())`).join(", ")
    };`,
    ...INVITERS.flatMap((inviter, i) =>
      inviter === null ? [] : [
        `select people.attach_inviter(${i + 1}, p.invite_code) from people.person p where p.id = ${
          inviter + 1
        };`,
      ]
    ),
    `select ledger.open_account('partner', 'partner:' || p.id) from loyalty.partner p order by p.id;`,
    `insert into loyalty.reward (name, partner_id, price_points, stock, per_person_limit, valid_from) values ${
      REWARD_ROWS.map((r, i) =>
        row(`Reward ${i}`, partner(r.partner), r.price, r.stock, r.limit, "2020-01-01")
      )
        .join(", ")
    };`,
    `insert into loyalty.coupon (name, code, partner_id, points, lifetime_days, max_uses, valid_from) values ${
      COUPON_ROWS.map((c, i) =>
        row(`Coupon ${i}`, c.code, partner(c.partner), c.points, c.lifetimeDays, c.uses, "2020-01-01")
      )
        .join(", ")
    };`,
    `insert into loyalty.bonus_rule (name, points, lifetime_days, min_visits, valid_from) values ${
      BONUS_ROWS.map((b, i) => row(`Bonus ${i}`, b.points, b.lifetimeDays, b.visits, "2026-01-01")).join(", ")
    };`,
  ];
}

/** A new database with the programme of a plan. Close it at the end. */
export async function openWorld(plan: Plan, connections: number, seen: Set<string>): Promise<World> {
  const database = await createTestDatabase();
  const { sql } = database;
  const pool = Array.from({ length: connections }, () => connect(database.url, { max: 1 }));
  const now = Date.UTC(2026, 0, 10, 9);
  const script = setUp(plan, now);
  await sql.unsafe(script.join("\n"));
  const ids = async (table: string): Promise<number[]> =>
    (await sql.unsafe(`select id::int from ${table} order by id`)).map(({ id }) => id);
  const people = [
    ...await sql<Person[]>`
      select p.id::int, a.id::int as wallet, p.telegram_id::int as "telegramId"
      from people.person p join ledger.account a on a.person_id = p.id order by p.id`,
  ];
  const accounts = await sql<{ account: number }[]>`
    select ledger.account_id('partner:' || p.id)::int as account from loyalty.partner p order by p.id`;
  const partners = await ids("loyalty.partner");
  return {
    plan,
    sql,
    pool,
    clients: people.slice(0, INVITERS.length),
    partners: partners.map((id, i) => ({
      id,
      account: accounts[i]!.account,
      rates: RATES[i]!,
      staff: people.slice(INVITERS.length + i * STAFF, INVITERS.length + (i + 1) * STAFF),
    })),
    rewards: await ids("loyalty.reward"),
    coupons: await ids("loyalty.coupon"),
    rules: await ids("loyalty.bonus_rule"),
    purchases: new Map(),
    spends: new Map(),
    refunds: new Map(),
    tooLarge: [],
    claims: new Map(),
    used: [],
    months: new Map(),
    seen,
    script,
    now,
    round: 0,
    operations: 0,
    async close() {
      await Promise.all(pool.map((connection) => connection.end()));
      await database.drop();
    },
  };
}
