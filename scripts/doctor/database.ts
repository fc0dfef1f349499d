/** The database: whether it answers, how fast, and whether the functions' role works there. */
import postgres from "postgres";
import { createGateway, isTransactionPooler } from "../../supabase/functions/_shared/db.ts";
import { type Check, type Finding, ok, problem, type Scene, skipped, TooSlow, within } from "./check.ts";

/** Above this a conversation feels slow: an update takes two round trips. Milliseconds. */
const SLOW_MS = 300;

/**
 * Connections for the doctor: as the URL's role, and unable to write.
 * @param url undefined: every query fails; no check gets that far without SUPABASE_DB_URL
 */
export function openDatabase(url: string | undefined, timeoutMs: number): postgres.Sql {
  const pooled = url !== undefined && isTransactionPooler(url);
  const address = new URL(url ?? "postgres://nobody@127.0.0.1:1/none");
  address.searchParams.delete("pgbouncer");
  return postgres(address.href, {
    max: 3,
    prepare: !pooled,
    connect_timeout: timeoutMs / 1000,
    fetch_types: false,
    backoff: () => 0.1,
    onnotice: () => {},
    // A pooler drops start-up parameters.
    connection: {
      application_name: "kopilka doctor",
      ...(pooled ? {} : { default_transaction_read_only: true, statement_timeout: timeoutMs }),
    },
  });
}

/** Where a database is, without credentials. */
function place(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

/** What an error of connecting means. */
function unreachable(error: unknown, { mode, config }: Scene): Finding {
  const code = error instanceof TooSlow ? "CONNECT_TIMEOUT" : (error as { code?: string }).code ?? "unknown";
  const where = place(config.databaseUrl ?? "");
  const start = "start the stack: npx -y deno task start";
  switch (code) {
    case "ECONNREFUSED":
    case "CONNECTION_CLOSED":
    case "CONNECTION_DESTROYED":
    case "CONNECTION_ENDED":
      return problem(
        `Postgres does not answer at ${where} (${code})`,
        mode === "local" ? start : "start Postgres, or correct host and port in SUPABASE_DB_URL",
      );
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return problem(
        `there is no host ${new URL(config.databaseUrl ?? "").hostname}`,
        "correct SUPABASE_DB_URL",
      );
    case "28P01":
    case "28000":
      return problem(`${where} refuses the login (${code})`, "correct user and password in SUPABASE_DB_URL");
    case "3D000":
      return problem(`${where} does not exist`, "correct the name at the end of SUPABASE_DB_URL");
    case "53300":
      return problem(
        `${where} has no connection left (${code})`,
        "close other programs or lower KOPILKA_DB_POOL",
      );
    case "57P03":
      return problem(`${where} is starting or recovering`, "wait a minute and run the doctor again");
    default:
      return problem(
        `Postgres at ${where} cannot be reached (${code})`,
        mode === "local" ? start : "check that it runs, that a firewall lets you in, and SUPABASE_DB_URL",
      );
  }
}

/** The line about the database. */
export const databaseCheck: Check = {
  name: "database",
  settings: ["SUPABASE_DB_URL"],
  async run(scene) {
    const { sql, config, timeoutMs } = scene;
    try {
      await within(timeoutMs, sql`select 1`);
      const times: number[] = [];
      for (let i = 0; i < 3; i++) {
        const began = performance.now();
        await within(timeoutMs, sql`select 1`);
        times.push(performance.now() - began);
      }
      const latency = Math.round(Math.min(...times) * 10) / 10;
      const text = `${place(config.databaseUrl ?? "")} answers in ${latency} ms`;
      return latency < SLOW_MS ? ok(text) : problem(
        text,
        "run functions and database in one region; from far away this may only be your own way there",
      );
    } catch (error) {
      return unreachable(error, scene);
    }
  },
};

/** The line about the role that the functions take: asks exactly as they do. */
export const roleCheck: Check = {
  name: "role",
  needs: ["database"],
  async run({ config, timeoutMs, found }) {
    const gateway = createGateway({ url: config.databaseUrl ?? "", pool: 1 });
    try {
      const { version } = await within(timeoutMs, gateway.health());
      return ok(`kopilka_edge may use schema api (rules ${version})`);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === "22023" || code === "42704" || code === "0LP01") {
        // The migrations make it.
        return (await found("migrations")).status === "ok"
          ? problem(
            "there is no role kopilka_edge",
            "make it as supabase/schemas/00_core/tables.sql and 95_api/grants.sql do",
          )
          : skipped("not checked, it needs: migrations");
      }
      if (code !== "42501") throw error;
      return problem(
        `${
          new URL(config.databaseUrl ?? "").username
        } may not act as kopilka_edge, or that may not use schema api`,
        "use the login postgres in SUPABASE_DB_URL, or as the owner: grant kopilka_edge to postgres",
      );
    } finally {
      gateway.close().catch(() => {});
    }
  },
};
