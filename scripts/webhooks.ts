import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  BOT_NAMES,
  type Config,
  parseConfig,
  requireSettings,
  TOKEN_VARIABLES,
} from "../supabase/functions/_shared/config.ts";
import { loadEnvironment } from "./lib/env_file.ts";
import { isForPeople, messageOf, runMain, UserError } from "./lib/errors.ts";
import { inRoot } from "./lib/paths.ts";
import { lockFolder } from "./local/lock.ts";
import { findPlace } from "./local/place.ts";
import { putBackWebhooks } from "./local/poll_webhooks.ts";
import { seedSettings } from "./local/database.ts";
import { seedOf } from "./local/settings.ts";
import { MAX_CONNECTIONS } from "./local/webhooks.ts";
import { type Action, handleBot, type WebhookWish } from "./webhooks/bot.ts";
import { type KnownBot, meetBots } from "./webhooks/bot_api.ts";
import { tellProfiles } from "./webhooks/profile.ts";

const HELP = `npx -y deno task webhooks [--check | --delete | --put-back] [--take-over]

Points each bot whose token is set at SUPABASE_URL/functions/v1/<bot>-bot, with TELEGRAM_WEBHOOK_SECRET, and verifies it.
  --check      only looks; exit code 1 when something is not as it would be set
  --delete     removes the webhooks
  --take-over  also where another URL holds the bot
  --put-back   puts back what "start --poll --take-over" removed and could not put back
TELEGRAM_MAX_CONNECTIONS: how many connections Telegram opens to each function, 1 to 100; ${MAX_CONNECTIONS} when not set.`;

const PATIENCE_MS = 10_000;
const PROBE_SECONDS = 2;

interface Flags {
  action: Action | "put back";
  takeOver: boolean;
  help: boolean;
  folder?: string;
  env: string;
}

/** `deno task webhooks`: a block for each bot; exit code 0 when all is as wished, else 1. */
async function webhooks(): Promise<number> {
  const flags = readFlags(Deno.args);
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  const config = parseConfig(await loadEnvironment(flags.env));
  const { action } = flags;
  if (BOT_NAMES.every((name) => !config.bots[name])) {
    throw new UserError(
      `No bot has a token: set ${
        BOT_NAMES.map((name) => TOKEN_VARIABLES[name]).join(", ")
      } or some of them in .env.`,
    );
  }
  if (action === "put back") return await putBack(config, flags.folder);
  requireSettings(
    config,
    "SUPABASE_URL",
    ...(action === "delete" ? [] : ["TELEGRAM_WEBHOOK_SECRET"] as const),
  );
  const wish: WebhookWish = {
    action,
    takeOver: flags.takeOver,
    apiRoot: config.telegramApiRoot,
    supabaseUrl: config.supabaseUrl ?? "",
    secret: config.webhookSecret ?? "",
    maxConnections: config.maxConnections,
    patienceMs: PATIENCE_MS,
    probeSeconds: PROBE_SECONDS,
  };
  if (action !== "delete") requireReachable(wish);
  const done = await Promise.all(BOT_NAMES.map((name) => handle(config, name, wish)));
  let failed = 0;
  for (const { text, ok } of done) {
    console.log(`${text}\n`);
    if (!ok) failed++;
  }
  if (action === "set" && config.databaseUrl !== undefined) {
    const bots = done.flatMap(({ bot }) => bot ?? []);
    await seedSettings(config.databaseUrl, deploymentSeed(config, bots));
    console.log(
      "The database was told the bots' names, FRONTEND_URL, ADMIN_CHAT_ID and where the functions are.\n",
    );
    const problems = await tellProfiles(config.databaseUrl, wish.apiRoot, bots);
    console.log(
      problems.length === 0
        ? "Telegram was told the bots' commands and menu buttons.\n"
        : `${problems.map((problem) => `PROBLEM: ${problem}`).join("\n")}\n`,
    );
    failed += problems.length;
  }
  console.log(failed === 0 ? "All is as it should be." : `${failed} of ${done.length} bots need something.`);
  return failed === 0 ? 0 : 1;
}

async function handle(
  config: Config,
  name: typeof BOT_NAMES[number],
  wish: WebhookWish,
): Promise<{ text: string; ok: boolean; bot?: KnownBot }> {
  const variable = TOKEN_VARIABLES[name];
  const token = config.bots[name]?.token;
  if (token === undefined) return { text: `${name} bot\n  skipped: ${variable} is not set`, ok: true };
  let head = `${name} bot`;
  let lines: string[] = [];
  let problems: string[];
  let bot: KnownBot | undefined;
  try {
    [bot] = await meetBots(wish.apiRoot, [{ name, token, title: name }]) as [KnownBot];
    head += `: @${bot.username}, "${bot.title}" (${variable})`;
    ({ lines, problems } = await handleBot(bot, wish));
  } catch (error) {
    if (!isForPeople(error)) throw error;
    problems = [messageOf(error)];
  }
  const body = [...lines, ...problems.map((problem) => `PROBLEM: ${problem}`)];
  return { text: [head, ...body].join("\n  "), ok: problems.length === 0, bot };
}

/** What the database of a deployment is told: who the bots are, and where it runs. */
function deploymentSeed(config: Config, bots: readonly KnownBot[]): Record<string, unknown> {
  return {
    ...seedOf({ config, bots }),
    functions_url: `${config.supabaseUrl}/functions/v1`,
  };
}

/** Telegram opens nothing on this machine; an emulator on this machine does. */
function requireReachable({ supabaseUrl, apiRoot }: WebhookWish): void {
  if (supabaseUrl.startsWith("https:") || apiRoot.startsWith("http:")) return;
  throw new UserError(
    `SUPABASE_URL is ${supabaseUrl}, which Telegram cannot reach: it should be the https address of the deployment. ` +
      "For bots on this machine: npx -y deno task start --poll",
  );
}

async function putBack(config: Config, folder: string | undefined): Promise<number> {
  requireSettings(config, "TELEGRAM_WEBHOOK_SECRET");
  const bots = BOT_NAMES.flatMap((name) => {
    const token = config.bots[name]?.token;
    return token === undefined ? [] : [{ name, token, title: name }];
  });
  const lines: string[] = [];
  const { base } = await findPlace(folder);
  // A start that runs puts them back itself.
  const lock = await lockFolder(base);
  const all = await putBackWebhooks(await meetBots(config.telegramApiRoot, bots), {
    folder: base,
    apiRoot: config.telegramApiRoot,
    secret: config.webhookSecret ?? "",
    log: (line) => lines.push(line),
  });
  lock.release();
  console.log(lines.length > 0 ? lines.join("\n") : "There is nothing to put back.");
  return all ? 0 : 1;
}

function readFlags(args: string[]): Flags {
  const flag = { type: "boolean", default: false } as const;
  const text = { type: "string" } as const;
  const parsed = (() => {
    try {
      return parseArgs({
        args,
        options: {
          check: flag,
          delete: flag,
          "put-back": flag,
          "take-over": flag,
          help: { ...flag, short: "h" },
          folder: text,
          env: text,
        },
      }).values;
    } catch (error) {
      throw new UserError(`${messageOf(error)}\n\n${HELP}`);
    }
  })();
  const wished = (["check", "delete", "put-back"] as const).filter((name) => parsed[name]);
  if (wished.length > 1) throw new UserError(`--${wished.join(" and --")} exclude each other.`);
  const [one] = wished;
  return {
    action: one === "put-back" ? "put back" : one ?? "set",
    takeOver: parsed["take-over"],
    help: parsed.help,
    folder: parsed.folder && resolve(parsed.folder),
    env: resolve(parsed.env ?? inRoot(".env")),
  };
}

if (import.meta.main) await runMain(webhooks);
