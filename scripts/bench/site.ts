import postgres from "postgres";
import { schemasAsMigration } from "../db/compile.ts";
import { migrate } from "../db/migrate.ts";
import { freePort } from "../lib/ports.ts";
import { startScratchCluster } from "../lib/scratch.ts";
import { seedSettings } from "../local/database.ts";
import { startFunctionsProcess } from "../local/functions_process.ts";
import { resolveSettings, seedOf } from "../local/settings.ts";

type Env = Readonly<Record<string, string>>;
type Stops = (() => Promise<unknown>)[];
type Log = (line: string) => void;

/** A database with the schema and its settings, and what serves it once it is started. */
export interface Site {
  readonly sql: postgres.Sql;
  /** The settings that its functions run with. */
  readonly env: Env;
  /** Starts the functions, with so many connections; returns where they listen. */
  start(pool: number, log: Log): Promise<string>;
}

/** Creates a site in a database of that name; `given` is what a deployment would set. */
export type OpenSite = (name: string, given?: Env) => Promise<Site>;

/** Gives a durable Postgres and a Telegram that takes every call to `measure`; all that was started ends with it. */
export async function withSites<T>(log: Log, measure: (open: OpenSite) => Promise<T>): Promise<T> {
  const stops: Stops = [];
  try {
    return await measure(await startServers(log, stops));
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

function startTelegram(stops: Stops): string {
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    await request.body?.cancel();
    return Response.json({ ok: true, result: { message_id: 1, date: 1, chat: { id: 1, type: "private" } } });
  });
  stops.push(() => server.shutdown());
  return `http://127.0.0.1:${server.addr.port}`;
}

async function startServers(log: Log, stops: Stops): Promise<OpenSite> {
  log("Starting a durable Postgres (fsync on)");
  const cluster = await startScratchCluster({ durable: true });
  stops.push(cluster.stop);
  const telegram = startTelegram(stops);
  const admin = postgres(cluster.server.url("supabase_admin", "template1"), { max: 1, onnotice: () => {} });
  stops.push(() => admin.end());

  return async (name, given = {}) => {
    await admin.unsafe(`create database ${name} owner postgres template postgres`);
    const url = cluster.server.url("postgres", name);
    await migrate(url, await schemasAsMigration());
    const port = freePort();
    const settings = resolveSettings(given, { functions: port });
    await seedSettings(url, seedOf(settings));
    const sql = postgres(cluster.server.url("supabase_admin", name), { max: 1, onnotice: () => {} });
    stops.push(() => sql.end());
    return {
      sql,
      env: settings.env,
      async start(pool, log) {
        const functions = await startFunctionsProcess(
          {
            ...settings.env,
            ...given,
            SUPABASE_DB_URL: url,
            TELEGRAM_API_ROOT: telegram,
            KOPILKA_DB_POOL: String(pool),
            LOG_LEVEL: "error",
          },
          log,
        );
        stops.push(functions.stop);
        return `http://127.0.0.1:${port}/functions/v1`;
      },
    };
  };
}
