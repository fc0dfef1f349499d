import type postgres from "postgres";
import { YEAR } from "./world.ts";

/** One month of the year, or their sum; points and counts, bills in minor units. */
export interface MonthFigures {
  purchases: number;
  bills: number;
  earned: number;
  spent: number;
  bonuses: number;
  expired: number;
  refunds: number;
  upgrades: number;
  statements: number;
}

/** What the year came to. */
export interface YearFigures {
  months: MonthFigures[];
  /** Points in all wallets at the end of every fifth day. */
  outstanding: number[];
}

/** A line of loyalty.settlement. */
export interface SettlementLine {
  line: string;
  name: string;
  issued: number | null;
  redeemed: number | null;
  reversed: number | null;
  expired: number | null;
  fee: number | null;
  balance: number;
  balance_minor: number;
}

/** Names of the columns of MonthFigures, in order. */
export const FIGURES = [
  "purchases",
  "bills",
  "earned",
  "spent",
  "bonuses",
  "expired",
  "refunds",
  "upgrades",
  "statements",
] as const satisfies readonly (keyof MonthFigures)[];

/** Sums the year up, from the purchases and the ledger. */
export async function readYear(sql: postgres.Sql): Promise<YearFigures> {
  const rows = await sql<({ month: number } & MonthFigures)[]>`
    with zone as (select core.setting_text('time_zone') as name),
    point as (
      select extract(month from t.recorded_at at time zone z.name)::integer as month,
        case when t.kind in ('purchase_earn', 'purchase_bonus') then 'earned' when t.kind in ('purchase_spend', 'reward') then 'spent'
          when t.kind = 'expiry' then 'expired' else 'bonuses' end as what,
        case when t.kind in ('purchase_spend', 'reward', 'expiry_return') then e.amount else abs(e.amount) end as points
      from zone z, ledger.transfer t join ledger.entry e on e.transfer_id = t.id join ledger.account a on a.id = e.account_id
      where t.recorded_at < ${`${YEAR + 1}-01-01`}::timestamp at time zone z.name
        and case when t.kind in ('purchase_spend', 'reward') then a.kind = 'partner'
          else a.kind = 'wallet' and t.kind not in ('hold', 'reversal') end
    )
    select m.month,
      (select count(*)::integer from loyalty.purchase p where extract(month from p.local_day) = m.month) as purchases,
      (select coalesce(sum(p.bill_minor), 0)::float8 from loyalty.purchase p where extract(month from p.local_day) = m.month) as bills,
      ${pointsOf(sql, "earned")} as earned, ${pointsOf(sql, "spent")} as spent,
      ${pointsOf(sql, "bonuses")} as bonuses, ${pointsOf(sql, "expired")} as expired,
      (select count(*)::integer from zone z, loyalty.refund r where extract(month from r.at at time zone z.name) = m.month) as refunds,
      (select count(*)::integer from zone z, loyalty.tier_period t
        where t.reason = 'upgrade' and extract(month from t.valid_from at time zone z.name) = m.month) as upgrades,
      (select count(*)::integer from loyalty.statement s where extract(month from s.month) = m.month) as statements
    from generate_series(1, 12) m (month) order by 1`;
  const days = await sql<{ points: number }[]>`
    select (sum(coalesce(sum(e.amount), 0)) over (order by y.day))::float8 as points
    from generate_series(${`${YEAR}-01-01`}::timestamp, ${`${YEAR}-12-31`}::timestamp, '1 day') y (day)
      left join (select day, last_entry_id, lag(last_entry_id, 1, 0::bigint) over (order by day) as after from ledger.day) d
        on d.day = y.day
      left join ledger.entry e on e.version is not null and e.id > d.after and e.id <= d.last_entry_id
    group by y.day order by y.day`;
  return {
    months: [...rows],
    outstanding: days.map(({ points }) => points).filter((_, day) => day % 5 === 4),
  };
}

/** Points of one sort in a month, as a part of the query above. */
function pointsOf(sql: postgres.Sql, what: string): postgres.PendingQuery<postgres.Row[]> {
  return sql`(select coalesce(sum(p.points), 0)::float8 from point p where p.month = m.month and p.what = ${what})`;
}

/** Who owes whom, at the end. */
export async function readSettlement(sql: postgres.Sql): Promise<SettlementLine[]> {
  return await sql<SettlementLine[]>`
    select s.line, s.name, s.issued::float8, s.redeemed::float8, s.reversed::float8, s.expired::float8, s.fee::float8,
      s.balance::float8, s.balance_minor::float8
    from loyalty.settlement s order by s.position, s.balance, s.name`;
}

/** The year in one line. */
export function totalOf(months: MonthFigures[]): MonthFigures {
  const sum = (name: keyof MonthFigures): number => months.reduce((total, month) => total + month[name], 0);
  return Object.fromEntries(FIGURES.map((name) => [name, sum(name)])) as unknown as MonthFigures;
}
