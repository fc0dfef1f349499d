import postgres from "postgres";
import { migrate, type Migration, readMigrations } from "../db/migrate.ts";
import { inRoot } from "../lib/paths.ts";
import { startScratchCluster } from "../lib/scratch.ts";
import { type BenchResult, bound } from "./result.ts";

/** What may be said of a run of this bench. */
export interface MonthlyOptions {
  /** How many people have wallets. */
  readonly people?: number;
  /** Default: those of supabase/migrations. */
  readonly migrations?: Migration[];
}

/** What is compared: a run, and the rows it leaves put in by hand. */
interface Case {
  readonly name: string;
  /** What the programme's clock says meanwhile. */
  readonly at: string;
  /** One batch; the number of wallets or people looked at. */
  readonly call: string;
  /** Which transfers it posts. */
  readonly kinds: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: "monthly bonuses",
    at: "2026-12-01 00:05+02",
    call: "select loyalty.run_monthly_bonuses() as looked",
    kinds: ["monthly_bonus"],
  },
  {
    name: "expiry",
    at: "2028-01-01 00:05+02",
    call: "select loyalty.run_expiry() as looked",
    kinds: ["expiry", "expiry_return"],
  },
];

/** Least share of the raw insert's rate: at most four times as long. */
const AT_LEAST = 0.25;

/** What a case came to: seconds. */
interface Found {
  readonly name: string;
  readonly ours: number;
  readonly raw: number;
}

/**
 * Everybody's bonus for a month, then the expiry of those points, in batches until nothing is left; each against one
 * transaction that puts the same transfers, entries and messages into tables of the same shape, indexes and constraints
 * without triggers, and moves the same wallets. On a durable server. Once nobody is told, as all have muted notices of
 * bonuses, which the runs still look up; and once everybody.
 */
export async function benchMonthly(
  log: (line: string) => void,
  { people = 1_000_000, migrations }: MonthlyOptions = {},
): Promise<BenchResult> {
  const found = [
    ...await runCases(log, people, false, migrations),
    ...await runCases(log, people, true, migrations),
  ];
  return {
    name: `monthly: ${people} wallets`,
    rows: found.flatMap(({ name, ours, raw }) => [
      {
        run: `${name}, rows by hand`,
        seconds: raw.toFixed(1),
        "wallets/s": (people / raw).toFixed(0),
        times: "",
      },
      {
        run: name,
        seconds: ours.toFixed(1),
        "wallets/s": (people / ours).toFixed(0),
        times: (ours / raw).toFixed(2),
      },
    ]),
    bounds: found.map(({ name, ours, raw }) => bound(`${name} against rows by hand`, raw / ours, AT_LEAST)),
  };
}

async function runCases(
  log: (line: string) => void,
  people: number,
  told: boolean,
  migrations?: Migration[],
): Promise<Found[]> {
  log("Starting a durable Postgres (fsync on)");
  const cluster = await startScratchCluster({ durable: true });
  const sql = postgres(cluster.server.url("postgres"), { max: 1, onnotice: () => {} });
  try {
    await migrate(cluster.server.url("postgres"), migrations ?? await readMigrations());
    log(`Loading ${people} people`);
    const load = await Deno.readTextFile(inRoot("scripts", "bench", "monthly.sql"));
    for (const statement of load.replaceAll("$PEOPLE", String(people)).split(/;\s*\n/)) {
      if (statement.trim()) await sql.unsafe(statement);
    }
    if (told) await sql`delete from people.mute`;
    const admin = postgres(cluster.server.url("supabase_admin"), { max: 1, onnotice: () => {} });
    const found: Found[] = [];
    for (const one of CASES) {
      const name = `${one.name}, ${told ? "everybody" : "nobody"} told`;
      const [last] = await sql<{ id: string }[]>`select coalesce(max(id), 0)::text as id from gateway.outbox`;
      await admin`checkpoint`;
      const ours = await run(sql, one, people);
      log(`${name}: ${ours.toFixed(1)} s`);
      await admin`checkpoint`;
      const raw = await byHand(sql, one, last!.id);
      log(`${name}, the same rows by hand: ${raw.toFixed(1)} s`);
      found.push({ name, ours, raw });
    }
    await admin.end();
    return found;
  } finally {
    await sql.end();
    await cluster.stop();
  }
}

/** Seconds until a run is done. Throws unless it moved every wallet. */
async function run(sql: postgres.Sql, { at, call, kinds }: Case, people: number): Promise<number> {
  await sql`select core.set_clock(${at})`;
  const began = performance.now();
  for (;;) {
    const [row] = await sql.unsafe<{ looked: string }[]>(call);
    if (row?.looked === "0") break;
  }
  const seconds = (performance.now() - began) / 1000;
  const [posted] = await sql<{ n: number }[]>`
    select count(*)::int as n from ledger.transfer where kind = ${kinds[0]!}`;
  const [total] = await sql<{ balance: string }[]>`select balance from ledger.trial_balance_total`;
  if (posted?.n !== people || total?.balance !== "0") {
    throw new Error(`${posted?.n} transfers instead of ${people}, trial balance ${total?.balance}`);
  }
  return seconds;
}

/** Seconds to put in the same transfers, entries and messages, and to move the same wallets. */
async function byHand(sql: postgres.Sql, { kinds }: Case, lastMessage: string): Promise<number> {
  const began = performance.now();
  await sql.begin(async (tx) => {
    await tx`
      insert into bare.transfer overriding system value
      select t.* from ledger.transfer t where t.kind = any (${kinds as string[]}) order by t.id`;
    await tx`
      insert into bare.entry overriding system value
      select e.* from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
      where t.kind = any (${kinds as string[]}) order by e.id`;
    await tx`
      update bare.account a set balance = e.balance_after, version = e.version
      from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
      where t.kind = any (${kinds as string[]}) and e.account_id = a.id and e.version is not null`;
    await tx`
      insert into bare.outbox overriding system value
      select o.* from gateway.outbox o where o.id > ${lastMessage} order by o.id`;
  });
  return (performance.now() - began) / 1000;
}
