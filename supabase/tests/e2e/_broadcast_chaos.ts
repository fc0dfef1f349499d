/**
 * A broadcast to a crowd by two processes of functions, of which one is killed and the other stalled, while Telegram
 * fails; and what must be true of it afterwards.
 */
import assert from "node:assert/strict";
import process from "node:process";
import { freePort } from "../../../scripts/lib/ports.ts";
import { seedSettings } from "../../../scripts/local/database.ts";
import { startDispatcher } from "../../../scripts/local/dispatcher.ts";
import { type FunctionsProcess, startFunctionsProcess } from "../../../scripts/local/functions_process.ts";
import { resolveSettings, seedOf } from "../../../scripts/local/settings.ts";
import { waitFor } from "../_harness/chat.ts";
import { type TestDatabase, withTestDatabase } from "../_harness/db.ts";
import { blocks, startCountingTelegram, type Tally } from "./_counting_telegram.ts";

/** A run. */
export interface Chaos {
  readonly people: number;
  /** Setting dispatch_messages_per_second. */
  readonly rate: number;
  /** How often one process is killed, and before that the other stalled, evenly spread over the run. */
  readonly kills: number;
  /** Milliseconds that the whole run may take. */
  readonly limitMs: number;
}

/** What was found. */
export interface ChaosResult extends Omit<Tally, "taken"> {
  readonly seconds: number;
  readonly status: Record<string, number>;
  /** Recipients of unknown outcome who did get it. */
  readonly unknownButTaken: number;
}

const FIRST_CHAT = 1_000_000;
const FAULTS = { blocked: 0.02, broken: 0.02, throttled: 0.0005 };

/** Sends a broadcast to everybody under fire; throws unless everyone reachable got exactly one message or is named. */
export async function runChaos({ people, rate, kills, limitMs }: Chaos): Promise<ChaosResult> {
  const telegram = await startCountingTelegram(FAULTS);
  let counted: Tally | undefined;
  try {
    let result: ChaosResult | undefined;
    await withTestDatabase(async (database) => {
      await prepare(database, people, rate);
      const seconds = await send(database, telegram.url, { people, rate, kills, limitMs });
      counted = await telegram.stop();
      const { taken, ...pace } = counted;
      result = { seconds, ...await check(database, taken, people), ...pace };
    });
    return result!;
  } finally {
    if (!counted) await telegram.stop();
  }
}

async function prepare({ sql }: TestDatabase, people: number, rate: number): Promise<void> {
  await sql`select core.set_clock('2026-11-20 12:00+02')`;
  await sql`select core.set_setting('dispatch_messages_per_second', to_jsonb(${rate}::int), 'test')`;
  await sql`
    insert into people.person (telegram_id, first_name, locale, card_number, invite_code, created_at)
    select ${FIRST_CHAT}::bigint + n, 'P' || n, 'en', people.card_number(nextval('people.card_serial')), 'C' || n, core.now()
    from generate_series(1, ${people}::int) n`;
  await sql`analyze people.person`;
  await sql`select outreach.schedule(outreach.compose(min(id), '<b>Sale</b>', null, 'Look', 'https://kopilka.example/'),
    null, ${people}, 'test') from people.person`;
}

/** A process of functions, with a dispatcher that wakes it. */
interface Sending {
  /** Kills the process with -9 and starts it again. */
  crash(): Promise<void>;
  /** Lets the process stand still for longer than SQL keeps the bot for it, and go on. */
  stall(): Promise<void>;
  stop(): Promise<void>;
}

const STALL_MS = 3_000;

async function startSending(databaseUrl: string, telegramUrl: string): Promise<Sending> {
  const port = freePort();
  const settings = resolveSettings({}, { functions: port });
  await seedSettings(databaseUrl, seedOf(settings));
  const env: Record<string, string> = {
    PATH: Deno.env.get("PATH") ?? "",
    HOME: Deno.env.get("HOME") ?? "",
    ...settings.env,
    SUPABASE_DB_URL: databaseUrl,
    TELEGRAM_API_ROOT: telegramUrl,
    KOPILKA_PORT_FUNCTIONS: String(port),
    LOG_LEVEL: "error",
  };
  const start = (): Promise<FunctionsProcess> => startFunctionsProcess(env, (line) => console.error(line));
  let functions = await start();
  const dispatcher = startDispatcher({
    databaseUrl,
    functionsUrl: `http://127.0.0.1:${port}/functions/v1`,
    serviceKey: settings.env.SUPABASE_SERVICE_ROLE_KEY ?? "",
  });
  return {
    async crash() {
      await functions.kill9();
      functions = await start();
    },
    async stall() {
      process.kill(functions.pid, "SIGSTOP");
      await new Promise((done) => setTimeout(done, STALL_MS));
      process.kill(functions.pid, "SIGCONT");
    },
    async stop() {
      await dispatcher.stop();
      await functions.stop();
    },
  };
}

async function send(
  { sql, url }: TestDatabase,
  telegramUrl: string,
  { people, kills, limitMs }: Chaos,
): Promise<number> {
  // While one is stalled the other takes over, and when that is killed the first again.
  const stalled = await startSending(url, telegramUrl);
  const killed = await startSending(url, telegramUrl);
  // By what has ended, well or not: calls that a killed process had claimed are never made.
  const part = (n: number) => async () => {
    await new Promise((done) => setTimeout(done, 100));
    const [row] = await sql<{ ended: number }[]>`
      select count(*)::int as ended from gateway.outbox where priority = 9 and finished_at is not null`;
    return row!.ended > people * n / (2 * kills + 1);
  };
  const began = performance.now();
  try {
    await sql`select ops.run_job('broadcasts')`;
    for (let kill = 1; kill <= kills; kill++) {
      await waitFor(`stall ${kill}`, part(2 * kill - 1), limitMs);
      await stalled.stall();
      await waitFor(`kill ${kill}`, part(2 * kill), limitMs);
      await killed.crash();
      // Nobody holds the dead process's leases any more: they end now instead of in 30 s.
      await sql`update gateway.outbox set due_at = clock_timestamp()
        where leased and finished_at is null and due_at < clock_timestamp() + interval '28 seconds'`;
    }
    await waitFor("the end", async () => {
      await new Promise((done) => setTimeout(done, 500));
      await sql`update gateway.outbox set due_at = clock_timestamp()
        where leased and finished_at is null and due_at < clock_timestamp() + interval '15 seconds'`;
      const [row] = await sql`select ops.run_job('broadcasts'), status from outreach.broadcast`;
      return row?.status === "done";
    }, limitMs);
    return (performance.now() - began) / 1000;
  } finally {
    await stalled.stop();
    await killed.stop();
  }
}

async function check(
  { sql }: TestDatabase,
  takenBy: Tally["taken"],
  people: number,
): Promise<Pick<ChaosResult, "status" | "unknownButTaken">> {
  const recipients = await sql<{ chat: number; status: string }[]>`
    select chat_id::int as chat, status::text from outreach.recipient`;
  assert.equal(recipients.length, people);
  const status: Record<string, number> = {};
  const wrong: string[] = [];
  let unknownButTaken = 0;
  for (const one of recipients) {
    status[one.status] = (status[one.status] ?? 0) + 1;
    const taken = takenBy.get(one.chat) ?? 0;
    const right = one.status === "sent"
      ? taken === 1
      : one.status === "blocked"
      ? taken === 0 && blocks(FAULTS, one.chat)
      : one.status === "unknown" && taken <= 1;
    if (!right) wrong.push(`${one.chat}: ${one.status}, ${taken} messages`);
    if (one.status === "unknown") unknownButTaken += taken;
  }
  assert.deepEqual(wrong, []);
  const [calls] =
    await sql`select count(*)::int as n, count(distinct chat_id)::int as chats from gateway.outbox
    where bot_id = 'client' and priority = 9`;
  assert.deepEqual(calls, { n: people, chats: people });
  return { status, unknownButTaken };
}
