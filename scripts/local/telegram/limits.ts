/**
 * How much a bot may send when the limits are on, which they are not by default. Telegram does not publish more than
 * "about 30 messages a second", "no more than one a second in a chat, short bursts allowed" and "20 a minute in a
 * group" (core.telegram.org/bots/faq), so the bursts are ours.
 */
import { SimError, tooManyRequests } from "./errors.ts";
import type { BotName } from "./options.ts";
import type { Bot, Chat, Json, State } from "./types.ts";

/** Messages a second of one bot, all its chats together; as many may come at once. */
export const BOT_PER_SECOND = 30;
/** Messages that a private chat takes at once; after them one a second. */
export const CHAT_BURST = 5;
/** Messages that a group takes in any 60 seconds. */
export const GROUP_PER_MINUTE = 20;

const MINUTE_MS = 60_000;

/** What has been sent since the limits were switched on; times are of performance.now(). */
export interface Limits {
  /** When a bot's bucket will be empty again. */
  bots: Map<BotName, number>;
  /** The same of private chats. */
  chats: WeakMap<Chat, number>;
  /** When the last messages of a group were sent, oldest first. */
  groups: WeakMap<Chat, number[]>;
}

/** Limits of which nothing has been used. */
export const freshLimits = (): Limits => ({ bots: new Map(), chats: new WeakMap(), groups: new WeakMap() });

/** Milliseconds until a bucket that is empty at `emptyAt` takes one more; 0 or less = now. */
const bucketWait = (emptyAt: number, now: number, burst: number, everyMs: number): number =>
  emptyAt - now - (burst - 1) * everyMs;

/**
 * Counts a message that a bot is about to put into a chat. Throws 429 with retry_after in whole seconds when it is one
 * too many for the bot, the chat or the group; then nothing is counted. Does nothing while the limits are off.
 */
export function admitMessage(state: State, bot: Bot, chat: Chat): void {
  const { limits } = state;
  if (limits === null) return;
  const now = performance.now();
  const botEvery = 1000 / BOT_PER_SECOND;
  const botEmptyAt = Math.max(limits.bots.get(bot.name) ?? 0, now);
  const chatEmptyAt = Math.max(limits.chats.get(chat) ?? 0, now);
  const group = (limits.groups.get(chat) ?? []).filter((at) => at > now - MINUTE_MS);
  const isGroup = chat.info.type !== "private";
  const wait = Math.max(
    bucketWait(botEmptyAt, now, BOT_PER_SECOND, botEvery),
    isGroup ? 0 : bucketWait(chatEmptyAt, now, CHAT_BURST, 1000),
    isGroup && group.length >= GROUP_PER_MINUTE ? (group[0] ?? now) + MINUTE_MS - now : 0,
  );
  // A millisecond of grace, because a client's timer may wake a little early.
  if (wait > 1) throw tooManyRequests(Math.ceil(wait / 1000));
  limits.bots.set(bot.name, botEmptyAt + botEvery);
  if (isGroup) limits.groups.set(chat, [...group, now]);
  else limits.chats.set(chat, chatEmptyAt + 1000);
}

/** POST /sim/limits {on}: switches the limits on, with nothing used yet, or off. */
export function setLimits(state: State, args: Json): { ok: true; on: boolean } {
  const { on, ...rest } = args;
  if (Object.keys(rest).length > 0 || typeof on !== "boolean") {
    throw new SimError(400, "Give on: true or on: false, and nothing else.");
  }
  state.limits = on ? freshLimits() : null;
  return { ok: true, on };
}
