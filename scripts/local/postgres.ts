import { dirname, join } from "node:path";
import process from "node:process";
import postgres from "postgres";
import { messageOf, UserError } from "../lib/errors.ts";
import { exists } from "../lib/paths.ts";
import { keepOutput } from "./log_file.ts";
import { makeOwnedFolder, type Place, shownPath } from "./place.ts";
import { embeddedPrograms, type Programs } from "./postgres_programs.ts";
import { clearStalePostmaster, isAlive, readPidFile, run, waitGone } from "./postgres_process.ts";

/** The made-up password of every login role of the local cluster, which listens on loopback only. */
export const LOCAL_PASSWORD = "postgres";
const MAJOR = "17";

/** How to start a cluster. */
export interface PostgresOptions {
  /** Folder of the data; made when it is not there. */
  dataDir: string;
  port: number;
  /** false: no fsync, for data that may be lost with the machine. */
  durable: boolean;
  /** Where we run and as whom, from findPlace(). */
  place: Place;
  /** File that gets what Postgres logs; default: nothing is kept. */
  logFile?: string;
  /** Server settings over ours. */
  tuning?: Record<string, string>;
  /** Which Postgres; default: the npm package's. */
  programs?: Programs;
}

/** A running cluster. */
export interface PostgresServer {
  readonly port: number;
  /** Process id of the postmaster now. */
  readonly pid: number;
  /** Was the data folder made by this start? */
  readonly fresh: boolean;
  /** Resolves when the postmaster of now has ended, however. */
  readonly ended: Promise<void>;
  /** Connection URL; default: role and database postgres. supabase_admin is the superuser. */
  url(user?: string, database?: string): string;
  /** Fast shutdown: transactions are rolled back, data is flushed. */
  stop(): Promise<void>;
  /** Kills the postmaster with -9, as a crash would; its backends follow. */
  kill9(): Promise<void>;
  /** Starts again on the same folder and port after it stopped or died. */
  restart(): Promise<void>;
}

/**
 * Starts Postgres on a data folder; makes and prepares the folder like Supabase's when it is not there. Recovers after a
 * crash. Throws UserError when the folder is damaged, is another version's, or the port is taken.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const programs = options.programs ?? await embeddedPrograms(options.place);
  const fresh = !await exists(options.dataDir);
  if (fresh) await initialise(programs, options);
  else await requireUsable(options);
  let pid = 0;
  let ended: Promise<void> = Promise.resolve();
  const start = async (): Promise<void> => {
    await clearStalePostmaster(options.dataDir);
    ({ pid, ended } = await launch(programs, options));
  };
  const url = (user = "postgres", database = "postgres"): string =>
    `postgres://${user}:${LOCAL_PASSWORD}@127.0.0.1:${options.port}/${database}`;
  const stop = async (signal: "SIGINT" | "SIGKILL"): Promise<void> => {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await waitGone(pid, 20_000)) return;
    process.kill(pid, "SIGQUIT");
    await waitGone(pid, 5_000);
  };
  await start();
  try {
    await prepare(url("supabase_admin"));
  } catch (error) {
    await stop("SIGINT");
    throw error;
  }
  return {
    port: options.port,
    get pid() {
      return pid;
    },
    get ended() {
      return ended;
    },
    fresh,
    url,
    stop: () => stop("SIGINT"),
    kill9: () => stop("SIGKILL"),
    restart: start,
  };
}

/** Makes the data folder beside its place and moves it there when it is whole. */
async function initialise(programs: Programs, { dataDir, durable, place }: PostgresOptions): Promise<void> {
  const draft = `${dataDir}.new`;
  await Deno.remove(draft, { recursive: true }).catch(() => {});
  await Deno.mkdir(dirname(dataDir), { recursive: true });
  await makeOwnedFolder(draft, place.runAs);
  const passwordFile = await Deno.makeTempFile({ dir: dirname(draft), prefix: "password-" });
  try {
    await Deno.writeTextFile(passwordFile, LOCAL_PASSWORD);
    if (place.runAs) await Deno.chown(passwordFile, place.runAs.uid, place.runAs.gid);
    const initdb = programs("initdb", [
      `--pgdata=${draft}`,
      "--username=supabase_admin",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(durable ? [] : ["--no-sync"]),
    ]);
    const { ok, output } = await run(initdb.command, initdb.args, initdb.runAs);
    if (!ok) {
      throw new UserError(
        `Postgres could not make its data folder ${shownPath(dataDir)}: ${lastLine(output)}`,
      );
    }
    await Deno.rename(draft, dataDir);
  } finally {
    await Deno.remove(passwordFile);
  }
}

async function requireUsable({ dataDir, place }: PostgresOptions): Promise<void> {
  const owner = (await Deno.stat(dataDir)).uid;
  const me = place.runAs?.uid ?? Deno.uid();
  if (owner !== null && me !== null && owner !== me) {
    throw new UserError(
      `The data folder ${
        shownPath(dataDir)
      } belongs to another user (number ${owner}): start as that user, or as root ` +
        `if root made it, or remove the folder.`,
    );
  }
  const version = await Deno.readTextFile(join(dataDir, "PG_VERSION")).then(
    (text) => text.trim(),
    () => undefined,
  );
  if (version === undefined) throw damaged(dataDir, "PG_VERSION is missing");
  if (version !== MAJOR) {
    throw new UserError(
      `The data folder ${shownPath(dataDir)} was made by Postgres ${version}, this is ${MAJOR}: ` +
        `start with --fresh to begin anew (local data is deleted).`,
    );
  }
}

/** Starts the postmaster and waits until it takes connections. */
async function launch(
  programs: Programs,
  options: PostgresOptions,
): Promise<{ pid: number; ended: Promise<void> }> {
  for (let attempt = 1;; attempt++) {
    const { command, args, runAs } = programs("postgres", [
      "-D",
      options.dataDir,
      ...settingsOf(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ]);
    const child = new Deno.Command(command, {
      args,
      cwd: "/",
      stdin: "null",
      stdout: "null",
      stderr: "piped",
      // Its own process group: Ctrl-C reaches us alone, and we stop things in order.
      detached: true,
      ...runAs,
    }).spawn();
    let exited = false;
    const ended = child.status.then(() => {
      exited = true;
    });
    const log = keepOutput(child.stderr, options.logFile);
    while (!exited) {
      const file = await readPidFile(options.dataDir);
      if (file?.pid === child.pid && file.ready) {
        child.unref();
        return { pid: child.pid, ended };
      }
      await new Promise((done) => setTimeout(done, 15));
    }
    const lines = await log;
    const text = lines.join("\n");
    // After kill -9 the old backends need a moment to notice that the postmaster is gone.
    if (/pre-existing shared memory block|is another postmaster/.test(text) && attempt < 50) {
      await new Promise((done) => setTimeout(done, 200));
      continue;
    }
    if (/Address already in use/.test(text)) {
      throw new UserError(`Port ${options.port} (Postgres) is in use by another program.`);
    }
    const reason = lines.findLast((line) => /\b(PANIC|FATAL)\b/.test(line)) ?? lines.at(-1) ?? "no message";
    throw damaged(options.dataDir, reason.replace(/^.*?(PANIC|FATAL):\s*/, ""));
  }
}

function settingsOf({ port, durable, tuning }: PostgresOptions): [string, string][] {
  return Object.entries({
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "256MB",
    max_wal_size: "2GB",
    log_checkpoints: "off",
    log_timezone: "UTC",
    timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...tuning,
  });
}

/** Makes the cluster like Supabase's; all in one transaction, so half of it never stands. */
async function prepare(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [row] =
      await sql`select exists (select from pg_catalog.pg_roles where rolname = 'postgres') as done`;
    if (row?.done) return;
    const script = await Deno.readTextFile(new URL("./prepare.sql", import.meta.url));
    await sql.begin((tx) => tx.unsafe(script));
  } catch (error) {
    throw new UserError(
      `Postgres started but could not be prepared: ${messageOf(error)}. Start with --fresh to begin anew.`,
    );
  } finally {
    await sql.end();
  }
}

function damaged(dataDir: string, reason: string): UserError {
  return new UserError(
    `The data folder ${shownPath(dataDir)} is damaged (${reason}): ` +
      `put back a copy of it, or start with --fresh to begin anew (local data is deleted).`,
  );
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
