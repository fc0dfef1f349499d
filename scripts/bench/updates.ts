import postgres from "postgres";
import { migrate, readMigrations } from "../db/migrate.ts";
import { inRoot } from "../lib/paths.ts";
import { freePort } from "../lib/ports.ts";
import { startScratchCluster } from "../lib/scratch.ts";
import { seedSettings } from "../local/database.ts";
import { startFunctionsProcess } from "../local/functions_process.ts";
import { resolveSettings, seedOf } from "../local/settings.ts";
import { drive, type Round, type Target } from "./drive.ts";
import { type BenchResult, bound, median } from "./result.ts";

const PEOPLE = 1_500;
const IN_FLIGHT = 32;
const ROUNDS = 5;
const POOL = "8";

type Stops = (() => Promise<unknown>)[];

/** Answers every call at once, as a Telegram that never refuses, and counts messages. */
function startTelegram(
  stops: Stops,
): { url: string; sent: (messages: number) => Promise<void>; reset: () => void } {
  let count = 0;
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    await request.body?.cancel();
    count++;
    return Response.json({
      ok: true,
      result: { message_id: count, date: 1, chat: { id: 1, type: "private" } },
    });
  });
  stops.push(() => server.shutdown());
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    reset: () => count = 0,
    async sent(messages) {
      while (count < messages) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

async function startBare(url: string, stops: Stops): Promise<Target> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--quiet", inRoot("scripts", "bench", "bare_server.ts"), url, POOL],
    cwd: inRoot(),
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  stops.push(async () => {
    await child.stdin.close();
    await child.status;
  });
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  const port = Number((await reader.read()).value);
  return { url: `http://127.0.0.1:${port}`, secret: "" };
}

/**
 * /start, name, phone, /balance over HTTP with 32 people in flight, against a handler that does one insert on the same
 * server. Rounds alternate, so that whatever else the machine does meets all of them; ratios are of rounds side by
 * side, and their median counts. Twice: as shipped (messages above 20 a second are calls), and with every message in
 * the webhook's answer; then as shipped on a database with 1,000,000 people and 5,000,000 updates.
 */
export async function benchUpdates(log: (line: string) => void): Promise<BenchResult> {
  const stops: Stops = [];
  try {
    return await measure(log, stops);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function measure(log: (line: string) => void, stops: Stops): Promise<BenchResult> {
  log("Starting a durable Postgres (fsync on)");
  const cluster = await startScratchCluster({ durable: true });
  stops.push(cluster.stop);
  const telegram = startTelegram(stops);
  const admin = postgres(cluster.server.url("supabase_admin", "template1"), { max: 1, onnotice: () => {} });
  stops.push(() => admin.end());

  async function startKopilka(name: string): Promise<{ target: Target; sql: postgres.Sql }> {
    await admin.unsafe(`create database ${name} owner postgres template postgres`);
    const url = cluster.server.url("postgres", name);
    await migrate(url, await readMigrations());
    const port = freePort();
    const settings = resolveSettings({}, { functions: port });
    await seedSettings(url, seedOf(settings));
    const sql = postgres(cluster.server.url("supabase_admin", name), { max: 1, onnotice: () => {} });
    stops.push(() => sql.end());
    const env = {
      ...settings.env,
      SUPABASE_DB_URL: url,
      TELEGRAM_API_ROOT: telegram.url,
      KOPILKA_DB_POOL: POOL,
      LOG_LEVEL: "error",
    };
    const functions = await startFunctionsProcess(env, (line) => log(`${name}: ${line}`));
    stops.push(functions.stop);
    const secret = settings.env.TELEGRAM_WEBHOOK_SECRET ?? "";
    return {
      target: { url: `http://127.0.0.1:${port}/functions/v1/client-bot`, secret, sent: telegram.sent },
      sql,
    };
  }

  await admin.unsafe("create database bare owner postgres");
  const bare = await startBare(cluster.server.url("postgres", "bare"), stops);
  const empty = await startKopilka("empty");
  const full = await startKopilka("loaded");
  log("Loading 1,000,000 people and 5,000,000 updates");
  for (const statement of (await Deno.readTextFile(inRoot("scripts", "bench", "load.sql"))).split(/;\s*\n/)) {
    if (statement.trim()) await full.sql.unsafe(statement);
  }

  async function answersUpTo(sql: postgres.Sql, perSecond: number): Promise<void> {
    await sql`update core.setting set value = to_jsonb(${perSecond}::int) where key = 'answer_messages_per_second'`;
  }
  const kinds: Record<string, () => Promise<Round>> = {
    "bare insert": () => drive(bare, PEOPLE, IN_FLIGHT),
    "empty, as shipped": () => answersUpTo(empty.sql, 20).then(() => drive(empty.target, PEOPLE, IN_FLIGHT)),
    "loaded, as shipped": () => answersUpTo(full.sql, 20).then(() => drive(full.target, PEOPLE, IN_FLIGHT)),
    "empty, in answers": () => answersUpTo(empty.sql, 1e9).then(() => drive(empty.target, PEOPLE, IN_FLIGHT)),
    "loaded, in answers": () => answersUpTo(full.sql, 1e9).then(() => drive(full.target, PEOPLE, IN_FLIGHT)),
  };
  const rounds = new Map<string, Round[]>(Object.keys(kinds).map((kind) => [kind, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [kind, run] of Object.entries(kinds)) {
      telegram.reset();
      const found = await run();
      log(`${round === 0 ? "warm-up" : `round ${round}`}: ${kind} ${found.rate.toFixed(0)}/s`);
      if (round > 0) rounds.get(kind)!.push(found);
    }
  }
  return summarise(rounds);
}

function summarise(rounds: ReadonlyMap<string, readonly Round[]>): BenchResult {
  const ratio = (kind: string, against: string): number =>
    median(rounds.get(kind)!.map((round, i) => round.rate / rounds.get(against)![i]!.rate));
  return {
    name: "updates: /start, name, phone, /balance; 32 people in flight",
    rows: [...rounds].map(([kind, found]) => ({
      run: kind,
      "updates/s": median(found.map((round) => round.rate)).toFixed(0),
      "of bare": `${(ratio(kind, "bare insert") * 100).toFixed(0)} %`,
      "p50 ms": median(found.map((round) => round.p50)).toFixed(1),
      "p99 ms": median(found.map((round) => round.p99)).toFixed(1),
      "in answers": `${(100 * found[0]!.answered / found[0]!.updates).toFixed(0)} %`,
    })),
    bounds: [
      bound("as shipped against a bare insert", ratio("empty, as shipped", "bare insert"), 0.3),
      bound("messages in answers against a bare insert", ratio("empty, in answers", "bare insert"), 0.3),
      bound("loaded against empty, as shipped", ratio("loaded, as shipped", "empty, as shipped"), 0.85),
      bound("loaded against empty, in answers", ratio("loaded, in answers", "empty, in answers"), 0.85),
    ],
  };
}
