import postgres from "postgres";
import { migrate, readMigrations } from "../db/migrate.ts";
import { inRoot } from "../lib/paths.ts";
import { startScratchCluster } from "../lib/scratch.ts";
import type { MonthlyOptions } from "./monthly.ts";
import { type BenchResult, bound } from "./result.ts";

/** Least share of the raw insert's rate: at most three times as long. */
const AT_LEAST = 1 / 3;

/**
 * The start of a broadcast to everybody: outreach.start_due() finds its recipients and lists them, against one insert …
 * select that puts the same rows into a table of the same shape, indexes and constraints. On one durable server.
 */
export async function benchBroadcast(
  log: (line: string) => void,
  { people = 1_000_000, migrations }: MonthlyOptions = {},
): Promise<BenchResult> {
  log("Starting a durable Postgres (fsync on)");
  const cluster = await startScratchCluster({ durable: true });
  const sql = postgres(cluster.server.url("postgres"), { max: 1, onnotice: () => {} });
  const admin = postgres(cluster.server.url("supabase_admin"), { max: 1, onnotice: () => {} });
  try {
    await migrate(cluster.server.url("postgres"), migrations ?? await readMigrations());
    log(`Loading ${people} people`);
    const load = await Deno.readTextFile(inRoot("scripts", "bench", "broadcast.sql"));
    for (const statement of load.replaceAll("$PEOPLE", String(people)).split(/;\s*\n/)) {
      if (statement.trim()) await sql.unsafe(statement);
    }
    await admin`checkpoint`;
    const ours = await seconds(() => sql`select outreach.start_due()`);
    const [listed] = await sql<{ id: string; n: number }[]>`
      select b.id, count(r.*)::int as n from outreach.broadcast b join outreach.recipient r on r.broadcast_id = b.id
      where b.status = 'running' group by b.id`;
    if (!listed || listed.n < people * 0.9) throw new Error(`${listed?.n} recipients of ${people} people`);
    log(`outreach.start_due: ${listed.n} recipients in ${ours.toFixed(1)} s`);
    await admin`checkpoint`;
    const raw = await seconds(() =>
      sql`insert into bare.recipient select r.* from outreach.recipient r where r.broadcast_id = ${listed.id} order by r.person_id`
    );
    log(`the same rows by hand: ${raw.toFixed(1)} s`);
    const row = (run: string, took: number, times: string) => ({
      run,
      seconds: took.toFixed(1),
      "recipients/s": (listed.n / took).toFixed(0),
      times,
    });
    return {
      name: `broadcast: ${listed.n} recipients of ${people} people`,
      rows: [
        row("insert … select by hand", raw, ""),
        row("outreach.start_due", ours, (ours / raw).toFixed(2)),
      ],
      bounds: [bound("outreach.start_due against insert … select", raw / ours, AT_LEAST)],
    };
  } finally {
    await Promise.all([sql.end(), admin.end()]);
    await cluster.stop();
  }
}

async function seconds(work: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
