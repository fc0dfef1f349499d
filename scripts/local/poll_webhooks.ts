/** Webhooks in the way of polling: refused, or borrowed with a record of what to put back. */
import { join } from "node:path";
import type { BotName } from "../../supabase/functions/_shared/config.ts";
import { UserError } from "../lib/errors.ts";
import { complaint, type KnownBot, waiting, type WebhookInfo, webhookInfo } from "../webhooks/bot_api.ts";

/** How to put webhooks back by hand. */
export const PUT_BACK = "npx -y deno task webhooks --put-back";

/** A bot and what is set for it now. */
export interface BotState {
  bot: KnownBot;
  info: WebhookInfo;
}

/** A webhook that was removed for a while. */
interface Borrowed {
  bot_id: number;
  url: string;
  max_connections?: number;
  allowed_updates?: string[];
}
type BorrowedByName = Partial<Record<BotName, Borrowed>>;

/** What the removal and the putting back of webhooks need. */
export interface BorrowOptions {
  /** Folder of the record. */
  folder: string;
  apiRoot: string;
  /** The secret that webhooks are put back with; Telegram does not tell the one that was set. */
  secret: string;
  log: (line: string) => void;
}

const idOf = ({ token }: KnownBot): number => Number(token.split(":")[0]);
const recordFile = (folder: string): string => join(folder, "borrowed_webhooks.json");

/** What is set for each bot now. Throws UserError when Telegram does not say. */
export async function botStates(bots: readonly KnownBot[], apiRoot: string): Promise<BotState[]> {
  return await Promise.all(bots.map(async (bot) => ({ bot, info: await webhookInfo(bot, apiRoot) })));
}

/** Throws UserError naming every webhook that keeps its bot from being polled, its URL and pending count. */
export function refuseWebhooks(
  states: readonly BotState[],
  { takeOver, ownSecret }: { takeOver: boolean; ownSecret: boolean },
): void {
  const set = states.filter(({ info }) => info.url !== "");
  if (set.length === 0) return;
  if (!takeOver) {
    const lines = set.map(({ bot, info }) =>
      `The ${bot.name} bot (@${bot.username}) has a webhook, ${info.url}, where ${
        waiting(info.pending_update_count)
      }; while it is set, the bot cannot be polled.`
    );
    throw new UserError(
      `${
        lines.join("\n")
      }\nEither borrow the bot: start --poll --take-over removes the webhook and puts it back at ` +
        "exit. Or remove it for good: npx -y deno task webhooks --delete",
    );
  }
  for (const { bot, info } of set) {
    if (info.has_custom_certificate) {
      throw new UserError(
        `The webhook of the ${bot.name} bot, ${info.url}, has a certificate of its own, which could not be put back: --take-over leaves it alone.`,
      );
    }
  }
  if (!ownSecret) {
    throw new UserError(
      "TELEGRAM_WEBHOOK_SECRET is not set: --take-over needs the secret of the webhook to put it back. Copy it from the deployment into .env.",
    );
  }
}

/** Removes the webhooks that are set. What was there is written down first, so that it can be put back after a crash. */
export async function borrowWebhooks(states: readonly BotState[], options: BorrowOptions): Promise<void> {
  const record = await readRecord(options.folder);
  const set = states.filter(({ info }) => info.url !== "");
  for (const { bot, info: { url, max_connections, allowed_updates } } of set) {
    record[bot.name] = { bot_id: idOf(bot), url, max_connections, allowed_updates };
  }
  if (set.length > 0) await writeRecord(options.folder, record);
  for (const { bot, info } of set) {
    const told = await bot.call("deleteWebhook");
    if (!told.ok) throw new UserError(complaint(told, bot.variable, options.apiRoot));
    options.log(
      `The webhook of the ${bot.name} bot, ${info.url}, is removed while this runs and put back at exit. ` +
        `Should this program die before that: ${PUT_BACK}`,
    );
  }
}

/** Names and URLs of webhooks that were removed and not put back. */
export async function borrowedWebhooks(folder: string): Promise<{ name: BotName; url: string }[]> {
  return Object.entries(await readRecord(folder)).map(([name, { url }]) => ({ name: name as BotName, url }));
}

/**
 * Puts back what borrowWebhooks removed; a bot that has another webhook by now keeps that one. Returns whether
 * everything is back; what is not stays written down, and the log says how to put it back.
 */
export async function putBackWebhooks(bots: readonly KnownBot[], options: BorrowOptions): Promise<boolean> {
  const { log, secret, folder, apiRoot } = options;
  const record = await readRecord(folder);
  let all = true;
  for (const [name, borrowed] of Object.entries(record) as [BotName, Borrowed][]) {
    const failed = (why: string): void => {
      all = false;
      log(
        `The webhook of the ${name} bot, ${borrowed.url}, was not put back: ${why} To put it back: ${PUT_BACK}`,
      );
    };
    const bot = bots.find((candidate) => idOf(candidate) === borrowed.bot_id);
    if (!bot) {
      failed(`.env holds no token of that bot (${borrowed.bot_id}).`);
      continue;
    }
    const now = await bot.call<WebhookInfo>("getWebhookInfo");
    if (now.ok && now.result.url !== "" && now.result.url !== borrowed.url) {
      log(`The ${name} bot has another webhook by now, ${now.result.url}: it was left as it is.`);
    } else {
      const { url, max_connections, allowed_updates } = borrowed;
      const told = await bot.call("setWebhook", {
        url,
        secret_token: secret,
        max_connections,
        // An empty list is Telegram's default, which getWebhookInfo leaves out.
        allowed_updates: allowed_updates ?? [],
      });
      if (!told.ok) {
        failed(complaint(told, bot.variable, apiRoot));
        continue;
      }
      log(`The webhook of the ${name} bot is back: ${url}`);
    }
    delete record[name];
    await writeRecord(folder, record);
  }
  return all;
}

async function readRecord(folder: string): Promise<BorrowedByName> {
  try {
    return JSON.parse(await Deno.readTextFile(recordFile(folder))) as BorrowedByName;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    throw new UserError(
      `${
        recordFile(folder)
      } cannot be read: it says which webhooks are to be put back. Look at it, then delete it.`,
    );
  }
}

async function writeRecord(folder: string, record: BorrowedByName): Promise<void> {
  const file = recordFile(folder);
  if (Object.keys(record).length === 0) return await Deno.remove(file);
  await Deno.writeTextFile(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
  await Deno.rename(`${file}.new`, file);
}
