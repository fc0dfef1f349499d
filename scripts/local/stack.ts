import { join } from "node:path";
import { migrate, readMigrations } from "../db/migrate.ts";
import { TOKEN_VARIABLES } from "../../supabase/functions/_shared/config.ts";
import { exists, inRoot } from "../lib/paths.ts";
import type { Progress } from "../lib/progress.ts";
import { botCaller } from "../webhooks/bot_api.ts";
import { tellProfiles } from "../webhooks/profile.ts";
import { startControl } from "./control.ts";
import { loadSeed, seedSettings } from "./database.ts";
import { startDispatcher } from "./dispatcher.ts";
import { startFunctionsProcess } from "./functions_process.ts";
import { keepRunning } from "./keep.ts";
import { lockFolder } from "./lock.ts";
import { openLog } from "./log_file.ts";
import { findPlace } from "./place.ts";
import { checkPollWish, meetTelegram, type MetTelegram, type PollWish } from "./poll_stack.ts";
import { requirePorts } from "./stack_ports.ts";
import { type PostgresServer, startPostgres } from "./postgres.ts";
import { installPostgres } from "./postgres_files.ts";
import { clearStalePostmaster } from "./postgres_process.ts";
import { startScheduler } from "./scheduler.ts";
import { emulatorOptions, seedOf, type StackSettings } from "./settings.ts";
import { startEmulator } from "./telegram/server.ts";
import { setWebhooks } from "./webhooks.ts";

/** How to start the local stack. */
export interface StackOptions {
  settings: StackSettings;
  progress: Progress;
  /** Gets a line when something happens after the start: a part died, a job failed. */
  log: (line: string) => void;
  /** With real tokens: bring the bots' updates here by getUpdates. */
  poll?: PollWish;
  /** Delete the local data first. */
  fresh?: boolean;
  /** Folder of lock, logs and data; default `.kopilka` of the checkout. */
  folder?: string;
  /** Folder of migrations; default supabase/migrations. */
  migrations?: string;
  /** File loaded once into a new database; default supabase/seed.sql. */
  seed?: string;
}

/** The running local stack. */
export interface Stack {
  /** Such as `http://127.0.0.1:54321/functions/v1`. */
  readonly functionsUrl: string;
  /** The emulator; undefined with real tokens. */
  readonly telegramUrl?: string;
  /** The real Telegram's bots; undefined with the emulator. */
  readonly telegram?: Pick<MetTelegram, "bots" | "borrowed">;
  readonly databaseUrl: string;
  readonly serviceKey: string;
  /** Where lock, logs and data are. */
  readonly folder: string;
  /** Rejects when a part died and could not be started again. */
  readonly failed: Promise<never>;
  /** Kills a part with -9; resolves when it works again. */
  restart(part: "functions" | "postgres"): Promise<void>;
  /** Stops every part in order; data stays. */
  stop(): Promise<void>;
}

/** What must be stopped, last started first. */
type Stops = (() => Promise<void> | void)[];

/**
 * Starts everything: Postgres, migrations, settings, demo programme, functions, Telegram's emulator or the
 * real one, scheduler, dispatcher. What fails is told as a UserError or ConfigError; what had started is stopped again.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const stops: Stops = [];
  const stop = async (): Promise<void> => {
    for (let next; (next = stops.pop());) await next();
  };
  try {
    return { ...await startParts(options, stops), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(options: StackOptions, stops: Stops): Promise<Omit<Stack, "stop">> {
  const { settings, log, poll } = options;
  checkPollWish(settings.mode, poll);
  const place = await findPlace(options.folder);
  const lock = await lockFolder(place.base);
  stops.push(lock.release);
  const dataDir = join(place.base, "db");
  // A Postgres that outlived a killed start holds its port: it goes before the ports are looked at.
  await clearStalePostmaster(dataDir);
  await requirePorts(settings);
  const logs = join(place.base, "logs");
  await Deno.mkdir(logs, { recursive: true });
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  const keeping = { log, givenUp: failure.reject };

  const { progress, fresh } = options;
  const telegram = settings.mode === "emulator" ? undefined : await progress.step(
    "Asking Telegram who the tokens are",
    () => meetTelegram({ settings, poll, folder: place.base, log }),
  );
  const storageDir = join(place.base, "storage");
  if (fresh && await exists(dataDir)) {
    await progress.step("Deleting the local data", async () => {
      await Deno.remove(dataDir, { recursive: true });
      if (await exists(storageDir)) await Deno.remove(storageDir, { recursive: true });
    });
  }
  await progress.step("Unpacking Postgres 17", () => installPostgres(place.base));
  let server: PostgresServer | undefined;
  const logFile = join(logs, "postgres.log");
  const isNew = !await exists(dataDir);
  const postgres = await progress.step(
    isNew ? "Making a database" : "Starting the database",
    () =>
      keepRunning({
        name: "Postgres",
        ...keeping,
        async start() {
          if (server) await server.restart();
          else {server = await startPostgres({
              dataDir,
              port: settings.ports.db,
              durable: true,
              place,
              logFile,
            });}
          return server;
        },
      }),
  );
  stops.push(postgres.stop);
  const databaseUrl = settings.env.SUPABASE_DB_URL ?? "";
  await fillDatabase(databaseUrl, isNew, { ...options, settings: telegram?.settings ?? settings });

  const serviceKey = settings.env.SUPABASE_SERVICE_ROLE_KEY ?? "";
  const control = startControl({
    serviceKey,
    pids: () => ({ postgres: postgres.pid(), functions: functions.pid() }),
    restart: (part) => ({ postgres, functions })[part].restart(),
  });
  stops.push(control.stop);
  const functionsLog = await openLog(join(logs, "functions.log"));
  stops.push(functionsLog.close);
  const env = { ...settings.env, KOPILKA_CONTROL_URL: control.url, KOPILKA_STORAGE_DIR: storageDir };
  const functions = await progress.step("Starting the functions", () =>
    keepRunning({
      name: "The functions server",
      ...keeping,
      start: () => startFunctionsProcess(env, functionsLog.write),
    }));
  stops.push(functions.stop);

  const functionsUrl = `http://127.0.0.1:${settings.ports.functions}/functions/v1`;
  const telegramUrl = settings.mode === "emulator"
    ? await startTelegram(options, functionsUrl, stops)
    : undefined;
  stops.push(startScheduler({ databaseUrl, log }).stop);
  stops.push(startDispatcher({ databaseUrl, functionsUrl, serviceKey }).stop);
  if (telegram) stops.push(await telegram.begin(functionsUrl, failure.reject));
  // Real bots whose updates do not come here are somebody else's to describe.
  if (!telegram || poll) {
    await describeBots(options, telegram?.settings ?? settings, databaseUrl, telegramUrl);
  }
  return {
    functionsUrl,
    telegramUrl,
    telegram,
    databaseUrl,
    serviceKey,
    folder: place.base,
    failed: failure.promise,
    restart: (part) => ({ postgres, functions })[part].restart(),
  };
}

async function fillDatabase(url: string, isNew: boolean, options: StackOptions): Promise<void> {
  const { progress, settings } = options;
  await progress.step(
    "Applying migrations",
    async () => migrate(url, await readMigrations(options.migrations)),
  );
  await progress.step("Telling the database its settings", () =>
    // What is being built on this machine is on this machine.
    seedSettings(url, { ...seedOf(settings), webhooks_allow_private: true }));
  const seed = options.seed ?? inRoot("supabase", "seed.sql");
  await progress.step(
    isNew ? "Loading the demo programme" : "Looking for the demo programme",
    () => loadSeed(url, seed),
  );
}

async function describeBots(
  { progress, log }: StackOptions,
  { bots, config }: StackSettings,
  databaseUrl: string,
  emulatorUrl: string | undefined,
): Promise<void> {
  const apiRoot = emulatorUrl ?? config.telegramApiRoot;
  const callers = bots.map(({ name, token }) => ({
    name,
    variable: TOKEN_VARIABLES[name],
    call: botCaller(apiRoot, token),
  }));
  const problems = await progress.step(
    "Telling Telegram the bots' commands",
    () => tellProfiles(databaseUrl, apiRoot, callers),
  );
  problems.forEach(log);
}

async function startTelegram(
  { settings, progress }: StackOptions,
  functionsUrl: string,
  stops: Stops,
): Promise<string> {
  const emulator = await progress.step(
    "Starting the Telegram emulator",
    () => startEmulator({ port: settings.ports.telegram, ...emulatorOptions(settings) }),
  );
  stops.push(() => emulator.stop());
  const secret = settings.env.TELEGRAM_WEBHOOK_SECRET ?? "";
  await progress.step(
    "Setting the webhooks of the bots",
    () => setWebhooks({ apiRoot: emulator.url, functionsUrl, secret, bots: settings.bots }),
  );
  return emulator.url;
}
