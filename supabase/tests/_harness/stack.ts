import { freePort } from "../../../scripts/lib/ports.ts";
import type { TestCluster } from "../../../scripts/lib/test_cluster.ts";
import { seedSettings } from "../../../scripts/local/database.ts";
import { type Dispatcher, startDispatcher } from "../../../scripts/local/dispatcher.ts";
import { serveFunctions } from "../../../scripts/local/functions_server.ts";
import { type FunctionsProcess, startFunctionsProcess } from "../../../scripts/local/functions_process.ts";
import { startScheduler } from "../../../scripts/local/scheduler.ts";
import {
  emulatorOptions,
  resolveSettings,
  seedOf,
  type StackSettings,
} from "../../../scripts/local/settings.ts";
import { type Emulator, startEmulator, type Timing } from "../../../scripts/local/telegram/server.ts";
import { setWebhooks } from "../../../scripts/local/webhooks.ts";
import { type ChatHelpers, chatHelpers } from "./chat.ts";
import { createTestDatabase, startOwnCluster, type TestDatabase } from "./db.ts";

/** How to start a stack for one test. */
export interface TestStackOptions {
  /** "inside" (default): the functions run in the test's process. "process": in one of their own, which may be killed. */
  functions?: "inside" | "process";
  /** "own": a Postgres that the test may kill; what was committed survives. Default: the one of `deno task test`. */
  cluster?: "shared" | "own";
  /** false: nothing wakes dispatch. */
  dispatcher?: boolean;
  /** true: jobs run by their schedule. */
  scheduler?: boolean;
  /** Settings over the local ones, such as ADMIN_CHAT_ID or WELCOME_BONUS_AMOUNT. */
  env?: Record<string, string>;
  /** How fast Telegram's waiting goes; default: retries 100 times as fast. */
  timing?: Partial<Timing>;
}

/** A running stack of one test: its own database, emulator, functions, dispatcher. */
export interface TestStack extends ChatHelpers {
  readonly database: TestDatabase;
  readonly emulator: Emulator;
  readonly settings: StackSettings;
  /** Such as `http://127.0.0.1:40001/functions/v1`. */
  readonly functionsUrl: string;
  readonly serviceKey: string;
  readonly webhookSecret: string;
  /** The test's own cluster, with cluster: "own". */
  readonly cluster?: TestCluster;
  /** Stops the functions as a crash would ("process": kill -9) and starts them again on the same port. */
  restartFunctions(): Promise<void>;
  /** Calls a function as Telegram would: POST with the secret; any of it may be replaced. */
  callWebhook(bot: string, update: unknown, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

interface RunningFunctions {
  stop(): Promise<void>;
  crash(): Promise<void>;
}

/** Starts a stack for one test. Stop it at the end; see withTestStack. */
export async function startTestStack(options: TestStackOptions = {}): Promise<TestStack> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (let next; (next = stops.pop());) await next();
  };
  try {
    const cluster = options.cluster === "own" ? await startOwnCluster() : undefined;
    if (cluster) stops.push(cluster.stop);
    const database = await createTestDatabase({ cluster });
    stops.push(database.drop);
    const port = freePort();
    // Tests type faster than people: the same command twice in a row is meant.
    const settings = resolveSettings({ DEBOUNCE_SECONDS: "0", ...options.env }, { functions: port });
    const emulator = await startEmulator({
      port: 0,
      ...emulatorOptions(settings),
      timing: { retryScale: 0.01, ...options.timing },
    });
    stops.push(() => emulator.stop());
    await seedSettings(database.url, { ...seedOf(settings), webhooks_allow_private: true });

    const storageDir = await Deno.makeTempDir({ prefix: "kopilka_storage_" });
    stops.push(() => Deno.remove(storageDir, { recursive: true }));
    const env: Record<string, string> = {
      ...settings.env,
      KOPILKA_STORAGE_DIR: storageDir,
      SUPABASE_DB_URL: database.url,
      TELEGRAM_API_ROOT: emulator.url,
    };
    let functions = await startFunctions(env, port, options.functions === "process");
    stops.push(() => functions.stop());
    const functionsUrl = `http://127.0.0.1:${port}/functions/v1`;
    const serviceKey = env.SUPABASE_SERVICE_ROLE_KEY ?? "";
    const webhookSecret = env.TELEGRAM_WEBHOOK_SECRET ?? "";
    await setWebhooks({ apiRoot: emulator.url, functionsUrl, secret: webhookSecret, bots: settings.bots });
    if (options.dispatcher !== false) {
      const dispatcher: Dispatcher = startDispatcher({ databaseUrl: database.url, functionsUrl, serviceKey });
      stops.push(dispatcher.stop);
    }
    if (options.scheduler) stops.push(startScheduler({ databaseUrl: database.url, log: console.error }).stop);
    return {
      ...chatHelpers(emulator),
      database,
      emulator,
      settings,
      functionsUrl,
      serviceKey,
      webhookSecret,
      cluster,
      async restartFunctions() {
        await functions.crash();
        functions = await startFunctions(env, port, options.functions === "process");
      },
      callWebhook: (bot, update, init) =>
        fetch(`${functionsUrl}/${bot}-bot`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": webhookSecret },
          body: JSON.stringify(update),
          ...init,
        }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a test body with a stack of its own. */
export async function withTestStack(
  options: TestStackOptions,
  body: (stack: TestStack) => Promise<void>,
): Promise<void> {
  const stack = await startTestStack(options);
  try {
    await body(stack);
  } finally {
    await stack.stop();
  }
}

async function startFunctions(
  env: Record<string, string>,
  port: number,
  ownProcess: boolean,
): Promise<RunningFunctions> {
  if (!ownProcess) {
    const server = serveFunctions({ env, port });
    return { stop: server.stop, crash: server.stop };
  }
  const child: FunctionsProcess = await startFunctionsProcess(
    { ...childEnvironment(), ...env, KOPILKA_PORT_FUNCTIONS: String(port) },
    (line) => console.error(line),
  );
  return { stop: child.stop, crash: child.kill9 };
}

/** What a Deno process needs of ours to find its modules. */
function childEnvironment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const name of ["PATH", "HOME", "DENO_DIR", "TMPDIR"]) {
    const value = Deno.env.get(name);
    if (value !== undefined) env[name] = value;
  }
  return env;
}
