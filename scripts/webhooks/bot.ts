/** What `deno task webhooks` does for one bot. */
import { ALLOWED_UPDATES } from "../local/webhooks.ts";
import { complaint, type KnownBot, type Told, waiting, type WebhookInfo } from "./bot_api.ts";
import { probeFunction } from "./probe.ts";

/** set, only look, or remove. */
export type Action = "set" | "check" | "delete";

/** What is wished for every bot. */
export interface WebhookWish {
  action: Action;
  /** Also where another URL holds the bot. */
  takeOver: boolean;
  apiRoot: string;
  /** Without a slash at the end. */
  supabaseUrl: string;
  secret: string;
  maxConnections: number;
  /** Milliseconds until what was set must be seen. */
  patienceMs: number;
  /** Seconds in which the next getUpdates of a program that polls must come. */
  probeSeconds: number;
}

/** What came of one bot; without problem lines all is as wished. */
export interface BotReport {
  lines: string[];
  problems: string[];
}

const LOOK_MS = 300;

/** Does what is wished for one bot. Throws nothing: what went wrong is a problem in the report. */
export async function handleBot(bot: KnownBot, wish: WebhookWish): Promise<BotReport> {
  const lines: string[] = [];
  const problems: string[] = [];
  const report = { lines, problems };
  const url = `${wish.supabaseUrl}/functions/v1/${bot.name}-bot`;
  const before = await bot.call<WebhookInfo>("getWebhookInfo");
  if (!before.ok) {
    problems.push(complaint(before, bot.variable, wish.apiRoot));
    return report;
  }
  lines.push(`now: ${shown(before.result)}`, ...lastError(before.result));
  const foreign = before.result.url !== "" && before.result.url !== url;
  if (wish.action === "delete") {
    if (foreign && !wish.takeOver) problems.push(heldBy(before.result, "--delete --take-over"));
    else await remove(bot, before.result, wish, report);
    return report;
  }
  const probed = await probeFunction({
    url,
    secret: wish.secret,
    functionName: `${bot.name}-bot`,
    variable: bot.variable,
  });
  if (probed !== null) problems.push(probed);
  else lines.push(`function: ${url} answers as it should`);
  if (wish.action === "check") {
    if (foreign) problems.push(heldBy(before.result, "--take-over"));
    else problems.push(...differences(before.result, url, wish));
    return report;
  }
  if (foreign && !wish.takeOver) problems.push(heldBy(before.result, "--take-over"));
  if (problems.length > 0) return report;
  if (before.result.url === "" && await isPolled(bot, wish.probeSeconds)) {
    problems.push(
      `another program is polling this bot (409): stop it first, it would lose or remove the webhook.`,
    );
    return report;
  }
  await set(bot, url, wish, report);
  return report;
}

function heldBy({ url, pending_update_count }: WebhookInfo, flag: string): string {
  return `another URL holds this bot: ${url} (${
    waiting(pending_update_count)
  }). It was left as it is; to replace it: npx -y deno task webhooks ${flag}`;
}

function shown({ url, pending_update_count, max_connections }: WebhookInfo): string {
  const what = url === "" ? "no webhook" : `${url}, ${max_connections ?? 40} connections`;
  return `${what}, ${waiting(pending_update_count)}`;
}

function lastError({ last_error_date, last_error_message }: WebhookInfo): string[] {
  if (!last_error_date) return [];
  return [`last error: ${new Date(last_error_date * 1000).toISOString()} ${last_error_message ?? ""}`.trim()];
}

/** What differs from what we would set, as sentences. */
function differences(info: WebhookInfo, url: string, { maxConnections }: WebhookWish): string[] {
  if (info.url === "") return [`no webhook is set: npx -y deno task webhooks sets ${url}`];
  if (info.url !== url) return [`the webhook is ${info.url} instead of ${url}`];
  const found: string[] = [];
  const has = new Set(info.allowed_updates ?? []);
  const missing = ALLOWED_UPDATES.filter((kind) => !has.has(kind));
  const extra = [...has].filter((kind) => !ALLOWED_UPDATES.includes(kind));
  if (missing.length > 0) found.push(`allowed_updates lacks ${missing.join(", ")}`);
  if (extra.length > 0) found.push(`allowed_updates has ${extra.join(", ")} besides ours`);
  if ((info.max_connections ?? 40) !== maxConnections) {
    found.push(`max_connections is ${info.max_connections ?? 40} instead of ${maxConnections}`);
  }
  return found;
}

/**
 * Does somebody poll? Of two getUpdates the later one ends the earlier with 409, so ours is ended when the other
 * program comes again. Confirms nothing and leaves allowed_updates alone.
 */
async function isPolled(bot: KnownBot, seconds: number): Promise<boolean> {
  for (const until = Date.now() + seconds * 1000; Date.now() < until;) {
    const told: Told<unknown[]> = await bot.call("getUpdates", { limit: 1, timeout: seconds });
    if (!told.ok) return told.code === 409;
    // With updates that wait, it does not wait itself.
    if (told.result.length > 0) await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  return false;
}

async function set(
  bot: KnownBot,
  url: string,
  wish: WebhookWish,
  { lines, problems }: BotReport,
): Promise<void> {
  const since = Math.floor(Date.now() / 1000);
  const told = await bot.call("setWebhook", {
    url,
    secret_token: wish.secret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: wish.maxConnections,
  });
  if (!told.ok) {
    problems.push(
      told.code === 409
        ? `another program sets the webhook of this bot at the same time (409 ${told.description}): stop it, then try again.`
        : complaint(told, bot.variable, wish.apiRoot),
    );
    return;
  }
  lines.push(
    `set: ${url}, ${ALLOWED_UPDATES.length} kinds of update, ${wish.maxConnections} connections, with the secret`,
  );
  await verify(bot, url, wish, since, { lines, problems });
}

/** Asks until Telegram says twice in a row what was set, or the patience ends. */
async function verify(
  bot: KnownBot,
  url: string,
  wish: WebhookWish,
  since: number,
  { lines, problems }: BotReport,
): Promise<void> {
  let wrong: string[] = [];
  let right = 0;
  for (const until = Date.now() + wish.patienceMs; Date.now() < until;) {
    const told = await bot.call<WebhookInfo>("getWebhookInfo");
    wrong = told.ok ? differences(told.result, url, wish) : [complaint(told, bot.variable, wish.apiRoot)];
    if (told.ok && told.result.url !== url) {
      const what = told.result.url === "" ? "it is gone" : `it is ${told.result.url}`;
      wrong = [
        `the webhook was set, and now ${what}: another program that polls or sets webhooks holds this bot. Stop it, or give it a bot of its own.`,
      ];
    }
    right = wrong.length === 0 ? right + 1 : 0;
    if (right === 2 && told.ok) {
      if ((told.result.last_error_date ?? 0) >= since) {
        problems.push(`Telegram could not bring an update: ${told.result.last_error_message}.`);
      }
      lines.push(`verified: ${shown(told.result)}`);
      return;
    }
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  problems.push(...wrong);
}

async function remove(
  bot: KnownBot,
  before: WebhookInfo,
  wish: WebhookWish,
  { lines, problems }: BotReport,
): Promise<void> {
  if (before.url === "") return;
  const told = await bot.call("deleteWebhook");
  const now = told.ok ? await bot.call<WebhookInfo>("getWebhookInfo") : told;
  if (!now.ok) problems.push(complaint(now, bot.variable, wish.apiRoot));
  else if (now.result.url !== "") problems.push(`the webhook was removed, and now it is ${now.result.url}`);
  else lines.push(`removed: ${before.url}; ${waiting(now.result.pending_update_count)}`);
}
