import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { messageOf, runMain, UserError } from "./lib/errors.ts";
import { loadEnvironment } from "./lib/env_file.ts";
import { inRoot } from "./lib/paths.ts";
import { parsePort } from "./lib/ports.ts";
import { consoleProgress } from "./lib/progress.ts";
import { shownPath } from "./local/place.ts";
import { PAYMENT_PROVIDERS } from "../supabase/functions/_shared/payments/types.ts";
import { PUT_BACK } from "./local/poll_webhooks.ts";
import { type Ports, resolveSettings } from "./local/settings.ts";
import { type Stack, startStack } from "./local/stack.ts";
import { waiting } from "./webhooks/bot_api.ts";

const HELP =
  `npx -y deno task start [--fresh] [--poll [--take-over]] [--port-functions=N] [--port-db=N] [--port-web=N] [--port-telegram=N]

Starts Kopilka on this machine. Ctrl-C stops it; the data stays.
  --fresh      begin with a new, empty database (the local data is deleted)
  --poll       with real tokens in .env: bring the bots' updates to this machine by getUpdates
  --take-over  with --poll: remove webhooks that are set, and put them back at exit`;

/** `deno task start`: the local stack until Ctrl-C. */
async function start(): Promise<number> {
  const began = performance.now();
  const flags = readFlags(Deno.args);
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  const settings = resolveSettings(await loadEnvironment(flags.env ?? inRoot(".env")), flags.ports);
  const interrupted = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    Deno.addSignalListener(signal, () => interrupted.resolve());
  }

  console.log("Starting Kopilka");
  const stack = await startStack({
    settings,
    progress: consoleProgress(),
    log: (line) => console.log(line),
    fresh: flags.fresh,
    poll: flags.poll ? { takeOver: flags.takeOver } : undefined,
    folder: flags.folder,
  });
  console.log(
    `\nReady in ${
      ((performance.now() - began) / 1000).toFixed(1)
    } s. Ctrl-C stops everything; the data stays.\n`,
  );
  console.log(describe(stack, flags.poll));
  try {
    await Promise.race([interrupted.promise, stack.failed]);
    return 0;
  } finally {
    console.log("\nStopping …");
    await stack.stop();
    console.log("Stopped.");
  }
}

interface Flags {
  fresh: boolean;
  poll: boolean;
  takeOver: boolean;
  help: boolean;
  folder?: string;
  env?: string;
  ports: Partial<Ports>;
}

function readFlags(args: string[]): Flags {
  const text = { type: "string" } as const;
  const parsed = (() => {
    try {
      return parseArgs({
        args,
        options: {
          fresh: { type: "boolean", default: false },
          poll: { type: "boolean", default: false },
          "take-over": { type: "boolean", default: false },
          help: { type: "boolean", short: "h", default: false },
          folder: text,
          env: text,
          "port-functions": text,
          "port-db": text,
          "port-web": text,
          "port-telegram": text,
        },
      }).values;
    } catch (error) {
      throw new UserError(`${messageOf(error)}\n\n${HELP}`);
    }
  })();
  const ports: Partial<Record<keyof Ports, number>> = {};
  for (const name of ["functions", "db", "web", "telegram"] as const) {
    const port = parsePort(`--port-${name}`, parsed[`port-${name}`]);
    if (port !== undefined) ports[name] = port;
  }
  if (parsed["take-over"] && !parsed.poll) throw new UserError("--take-over goes with --poll: add --poll.");
  const path = (value: string | undefined): string | undefined => value && resolve(value);
  return {
    fresh: parsed.fresh,
    poll: parsed.poll,
    takeOver: parsed["take-over"],
    help: parsed.help,
    folder: path(parsed.folder),
    env: path(parsed.env),
    ports,
  };
}

function describe(stack: Stack, polling: boolean): string {
  const rows: [string, string][] = [
    ["functions", `${stack.functionsUrl}/<name>`],
    ["health", `${stack.functionsUrl}/health`],
    ["payments", `${stack.functionsUrl}/<provider>-webhook: ${PAYMENT_PROVIDERS.join(", ")} (deno task pay)`],
    ["database", stack.databaseUrl],
    ["logs and data", shownPath(stack.folder)],
  ];
  if (stack.telegramUrl) rows.splice(2, 0, ["Telegram emulator", `${stack.telegramUrl}/`]);
  const table = rows.map(([what, where]) => `  ${what.padEnd(18)} ${where}`).join("\n");
  return stack.telegram ? `${table}\n\n${describeTelegram(stack.telegram, polling)}` : table;
}

function describeTelegram({ bots, borrowed }: NonNullable<Stack["telegram"]>, polling: boolean): string {
  const lines = bots.map(({ name, username, webhookUrl, pending }) => {
    const link = `  ${name.padEnd(8)} https://t.me/${username}`;
    if (polling) return `${link}, polled`;
    return `${link}, ${webhookUrl ? `webhook ${webhookUrl}` : "no webhook"}, ${waiting(pending)}`;
  });
  const head = "There are real bot tokens in .env, so the emulator is not started. The bots:";
  if (polling) {
    return [head, ...lines, "Their updates are brought to this machine. Write to them in Telegram."].join(
      "\n",
    );
  }
  return [
    head,
    ...lines,
    "Nothing was changed at Telegram, and no update reaches this machine. What to do next:",
    "  npx -y deno task start --poll   brings their updates to this machine (with --take-over where a webhook is set)",
    "  npx -y deno task webhooks       points them at the functions deployed at SUPABASE_URL",
    ...borrowed.map(({ name, url }) =>
      `An earlier start --take-over removed the webhook of the ${name} bot, ${url}, and did not put it back: ${PUT_BACK}`
    ),
  ].join("\n");
}

if (import.meta.main) await runMain(start);
