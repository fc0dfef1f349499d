import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { messageOf, runMain, UserError } from "./lib/errors.ts";
import { loadEnvironment } from "./lib/env_file.ts";
import { inRoot } from "./lib/paths.ts";
import { parsePort } from "./lib/ports.ts";
import { consoleProgress } from "./lib/progress.ts";
import { shownPath } from "./local/place.ts";
import { type Ports, resolveSettings, type StackSettings } from "./local/settings.ts";
import { type Stack, startStack } from "./local/stack.ts";

const HELP =
  `npx -y deno task start [--fresh] [--port-functions=N] [--port-db=N] [--port-web=N] [--port-telegram=N]

Starts Kopilka on this machine. Ctrl-C stops it; the data stays.
  --fresh    begin with a new, empty database (the local data is deleted)`;

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
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => interrupted.resolve());
  }

  console.log("Starting Kopilka");
  const stack = await startStack({
    settings,
    progress: consoleProgress(),
    log: (line) => console.log(line),
    fresh: flags.fresh,
    folder: flags.folder,
  });
  console.log(
    `\nReady in ${
      ((performance.now() - began) / 1000).toFixed(1)
    } s. Ctrl-C stops everything; the data stays.\n`,
  );
  console.log(describe(stack, settings));
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
  const path = (value: string | undefined): string | undefined => value && resolve(value);
  return {
    fresh: parsed.fresh,
    help: parsed.help,
    folder: path(parsed.folder),
    env: path(parsed.env),
    ports,
  };
}

function describe(stack: Stack, settings: StackSettings): string {
  const rows: [string, string][] = [
    ["functions", `${stack.functionsUrl}/<name>`],
    ["health", `${stack.functionsUrl}/health`],
    ["database", stack.databaseUrl],
    ["logs and data", shownPath(stack.folder)],
  ];
  if (stack.telegramUrl) rows.splice(2, 0, ["Telegram emulator", `${stack.telegramUrl}/`]);
  const table = rows.map(([what, where]) => `  ${what.padEnd(18)} ${where}`).join("\n");
  return settings.mode === "telegram"
    ? `${table}\n\nThere are real bot tokens in .env, so the emulator is not started; nothing was changed at Telegram.`
    : table;
}

if (import.meta.main) await runMain(start);
