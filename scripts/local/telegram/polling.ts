/** getUpdates: long polling with one reader at a time. */
import { conflict } from "./errors.ts";
import { KNOWN_KINDS } from "./kinds.ts";
import { boolArg, intArg, jsonArg } from "./params.ts";
import { dropExpired, settle } from "./settle.ts";
import type { Bot, Call, Json, Update } from "./types.ts";

const LONGEST_POLL_S = 50;

/** Ends a waiting getUpdates the way Telegram does: 409 with the reason. */
export function abortLongPoll(bot: Bot, reason: string): void {
  bot.longPoll?.finish(conflict(reason));
}

function allowedArg(params: Json): unknown {
  try {
    return jsonArg(params, "allowed_updates", "allowed updates");
  } catch {
    return undefined;
  }
}

/** Sets allowed_updates: left out or unreadable = as before; an empty list or only unknown names = the default. */
export function setAllowed(bot: Bot, params: Json): void {
  const value = allowedArg(params);
  if (!Array.isArray(value) || !value.every((name) => typeof name === "string")) return;
  const names = value.map((name: string) => name.toLowerCase()).filter((name) => KNOWN_KINDS.has(name));
  bot.allowed = names.length === 0 ? null : new Set(names);
}

function collect(bot: Bot, offset: number, limit: number): Update[] {
  dropExpired(bot);
  if (offset < 0) {
    const all = [...bot.pending];
    for (const update of all.slice(0, Math.max(all.length + offset, 0))) settle(bot, update, "fetched");
  } else if (offset > 0) {
    for (const update of bot.pending) if (update.update_id < offset) settle(bot, update, "fetched");
  }
  const found: Update[] = [];
  for (const update of bot.pending) {
    if (found.length >= limit) break;
    found.push(update);
  }
  return found;
}

const asObjects = (updates: Update[]) => updates.map((update) => JSON.parse(update.body) as unknown);

/** Answers a waiting getUpdates when there is something for it. */
export function serveLongPoll(bot: Bot): void {
  const poll = bot.longPoll;
  if (poll === null) return;
  const found = collect(bot, poll.offset, poll.limit);
  if (found.length > 0) poll.finish(found);
}

/** The method getUpdates. Throws 409 while a webhook is set; a second reader ends the first with 409. */
export async function getUpdates({ state, bot, params }: Call): Promise<unknown> {
  if (bot.webhook !== null || bot.settingWebhook !== null) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  abortLongPoll(
    bot,
    "terminated by other getUpdates request; make sure that only one bot instance is running",
  );
  setAllowed(bot, params);
  const offset = intArg(params, "offset");
  const limit = Math.min(Math.max(intArg(params, "limit", 100), 1), 100);
  const timeout = Math.min(Math.max(intArg(params, "timeout"), 0), LONGEST_POLL_S);
  const found = collect(bot, offset, limit);
  if (found.length > 0 || timeout === 0 || state.stopped) return asObjects(found);
  const result = await new Promise<Update[] | Error>((resolve) => {
    const finish = (value: Update[] | Error) => {
      clearTimeout(timer);
      state.hung.delete(release);
      if (bot.longPoll === poll) bot.longPoll = null;
      resolve(value);
    };
    const poll = { offset, limit, finish };
    const release = () => finish([]);
    const timer = setTimeout(release, timeout * 1000);
    state.hung.add(release);
    bot.longPoll = poll;
  });
  if (result instanceof Error) throw result;
  return asObjects(result);
}

/** Empties the list of undelivered updates when drop_pending_updates asks for it. */
export function dropPending(bot: Bot, params: Json): void {
  if (boolArg(params, "drop_pending_updates")) {
    for (const update of bot.pending) settle(bot, update, "dropped");
  }
}
