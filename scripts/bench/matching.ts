import type postgres from "postgres";
import { inRoot } from "../lib/paths.ts";
import { makeEvent } from "../pay/event.ts";
import { providerRequest } from "../pay/sign.ts";
import { type BenchResult, bound, quantile } from "./result.ts";
import { type OpenSite, withSites } from "./site.ts";

/** Pending payments and past events: few, and many. */
const SIZES = { few: 1_000, many: 1_000_000 } as const;
/** Events of each kind to each database. */
const EVENTS = 2_000;
const WARM_UP = 100;
/** Times: how much slower the slowest hundredth may be among many. */
const MOST = 1.5;
const SECRET = "secret-of-the-bench";

type Size = keyof typeof SIZES;

/** Somebody who said they would pay an amount that nobody else will. */
interface Pending {
  readonly code: string;
  readonly amount: string;
}

interface Shop {
  readonly sql: postgres.Sql;
  readonly pendings: readonly Pending[];
  /** Sends an event, and says what became of it. */
  readonly ways: Readonly<Record<Way, (event: Record<string, unknown>) => Promise<string>>>;
}

const WAYS = ["over HTTP", "in SQL"] as const;
type Way = typeof WAYS[number];

/** What a donation says, and what is to become of it. */
const KINDS: Readonly<Record<string, { note: boolean; popular: boolean; outcome: string }>> = {
  "by the code in the note": { note: true, popular: true, outcome: "matched" },
  "by an amount of its own": { note: false, popular: false, outcome: "matched" },
  "an amount of many, queued": { note: false, popular: true, outcome: "queued" },
};

/**
 * How long a donation of Buy Me a Coffee waits for its answer, over HTTP with its signature and in bare SQL, on one
 * server: in a database with 1,000 pending payments and 1,000 past events, and in one with 1,000,000 of each. Events go
 * to one and the other in turn, one at a time.
 */
export function benchMatching(log: (line: string) => void): Promise<BenchResult> {
  return withSites(log, (open) => measure(log, open));
}

async function measure(log: (line: string) => void, openSite: OpenSite): Promise<BenchResult> {
  async function open(size: Size): Promise<Shop> {
    const { sql, start } = await openSite(size, { BMC_WEBHOOK_SECRET: SECRET });
    log(`${size}: loading ${SIZES[size]} pending payments and events`);
    await sql.unsafe(`set bench.rows = ${SIZES[size]}`);
    const load = await Deno.readTextFile(inRoot("scripts", "bench", "matching.sql"));
    for (const statement of load.split(/;\s*\n/)) if (statement.trim()) await sql.unsafe(statement);
    const pendings = [
      ...await sql<Pending[]>`
      select q.payment_id as code, (q.amount_minor / 100.0)::numeric(12, 2)::text as amount
      from generate_series(1, ${KINDS_OF_RUNS * (EVENTS + WARM_UP)}::int) n,
        lateral people.add_person(jsonb_build_object('id', 7000000000 + n, 'first_name', 'Payer', 'language_code', 'uk')) p,
        lateral payments.open_pending(p.id, 'bmc', 100000 + n, 'USD') q`,
    ];
    const functions = await start(8, (line) => log(`${size}: ${line}`));
    return {
      sql,
      pendings,
      ways: {
        "over HTTP": async (event) => {
          const response = await fetch(`${functions}/bmc-webhook`, providerRequest("bmc", SECRET, event));
          const text = await response.text();
          if (response.status !== 200) throw new Error(`${response.status} ${text}`);
          return text;
        },
        "in SQL": async (event) => {
          const [row] = await sql<{ said: string }[]>`
            select payments.receive('bmc', ${JSON.stringify(event)}::text::json)::text as said`;
          return row!.said;
        },
      },
    };
  }

  const shops: Record<Size, Shop> = { few: await open("few"), many: await open("many") };
  const results = [];
  let run = 0;
  for (const way of WAYS) {
    for (const [kind, { note, popular, outcome }] of Object.entries(KINDS)) {
      log(`${way}, ${kind}`);
      const waited: Record<Size, number[]> = { few: [], many: [] };
      const first = run++ * (EVENTS + WARM_UP);
      for (let n = 0; n < EVENTS + WARM_UP; n++) {
        // Whichever comes second finds the machine as the first left it, so they take turns at that too.
        for (const size of n % 2 ? ["few", "many"] as const : ["many", "few"] as const) {
          const { pendings, ways, sql } = shops[size];
          const pending = pendings[first + n]!;
          const event = await makeEvent({
            provider: "bmc",
            amount: popular ? "10" : pending.amount,
            currency: "USD",
            note: note ? `${pending.code} thank you!` : "",
            transaction: `pi_bench_${first + n}`,
          });
          const at = performance.now();
          const said = await ways[way](event);
          const took = performance.now() - at;
          if (way === "in SQL" && !said.includes(`"${outcome}"`)) throw new Error(`${kind}: ${said}`);
          if (n >= WARM_UP) waited[size].push(took);
          if (n === EVENTS) await prove(sql, first, outcome, kind);
        }
      }
      results.push({ name: `${way}, ${kind}`, waited });
    }
  }
  return summarise(results);
}

const KINDS_OF_RUNS = WAYS.length * Object.keys(KINDS).length;

/** Fails unless what was sent had the outcome that is measured. */
async function prove(sql: postgres.Sql, first: number, outcome: string, kind: string): Promise<void> {
  const [row] = await sql<{ others: number; all: number }[]>`
    select count(*)::int as all, count(*) filter (where p.status <> ${outcome})::int as others
    from payments.payment p
    where p.provider = 'bmc' and p.transaction_key in (
      select 'pi_bench_' || n from generate_series(${first}::int, ${first + EVENTS}::int) n)`;
  if (row!.all !== EVENTS + 1 || row!.others > 0) {
    throw new Error(`${kind}: of ${row!.all}, ${row!.others} were not ${outcome}`);
  }
}

function summarise(results: { name: string; waited: Record<Size, number[]> }[]): BenchResult {
  const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();
  return {
    name: `matching: ${EVENTS} donations of each kind, in turn to each of two databases`,
    rows: results.flatMap(({ name, waited }) =>
      (Object.keys(SIZES) as Size[]).map((size) => ({
        run: `${name}, among ${SIZES[size].toLocaleString("en")}`,
        "p50 ms": quantile(sorted(waited[size]), 0.5).toFixed(2),
        "p99 ms": quantile(sorted(waited[size]), 0.99).toFixed(2),
        "longest ms": sorted(waited[size]).at(-1)!.toFixed(1),
      }))
    ),
    bounds: results.map(({ name, waited }) =>
      bound(
        `${name}: p99 among few against p99 among many (at most ${MOST} times as long)`,
        quantile(sorted(waited.few), 0.99) / quantile(sorted(waited.many), 0.99),
        1 / MOST,
      )
    ),
  };
}
