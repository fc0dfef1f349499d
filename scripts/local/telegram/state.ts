/** What the emulator knows about bots, people and chats. */
import { badRequest, forbidden } from "./errors.ts";
import { freshLimits } from "./limits.ts";
import { textArg } from "./params.ts";
import { createRing } from "./ring.ts";
import type { BotOptions, ChatInfo, EmulatorOptions, Timing } from "./options.ts";
import type { Bot, Call, Chat, Json, SimUser, State, StoredMessage } from "./types.ts";

/** Telegram's own timing. */
export const TELEGRAM_TIMING: Timing = {
  retryScale: 1,
  ttlScale: 1,
  answerTimeoutMs: 60_000,
  setWebhookMs: 5,
};

function createBot(options: BotOptions, keepUpdates: number): Bot {
  const id = Number(options.token.split(":")[0]);
  if (!Number.isSafeInteger(id) || id <= 0) {
    throw new Error(`The token of the ${options.name} bot must look like 123456:text.`);
  }
  const { first_name, username } = options;
  return {
    ...options,
    id,
    me: {
      id,
      is_bot: true,
      first_name,
      username,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
    },
    nextUpdateId: 100_000_001,
    nextMessageId: 1,
    allowed: null,
    webhook: null,
    settingWebhook: null,
    longPoll: null,
    pending: new Set(),
    recent: createRing(keepUpdates),
    chats: new Map(),
    queries: new Map(),
    commands: new Map(),
    menuButtons: new Map(),
    invoiceLinks: new Map(),
    charges: new Map(),
    starTransactions: [],
  };
}

/** Makes the empty world of an emulator. Throws when a token is no token. */
export function createState(options: EmulatorOptions): State {
  const keep = options.keepTranscripts !== false;
  const bots = options.bots.map((bot) => createBot(bot, keep ? 2000 : 200));
  const state: State = {
    timing: { ...TELEGRAM_TIMING, ...options.timing },
    url: "",
    bots,
    byToken: new Map(bots.map((bot) => [bot.token, bot])),
    users: new Map(),
    files: { byId: new Map(), byPath: new Map(), bytes: 0, next: 1 },
    faults: [],
    losses: [],
    limits: options.limits === true ? freshLimits() : null,
    calls: createRing(keep ? 5000 : 200),
    answerErrors: createRing(200),
    keepMessages: keep ? 500 : 3,
    kept: createRing(keep ? 100_000 : 10_000),
    clock: 1,
    hung: new Set(),
    execute: () => Promise.reject(new Error("The emulator has not started.")),
    stopped: false,
    listeners: new Set(),
  };
  for (const { bot: name, chat } of options.chats ?? []) {
    const bot = bots.find((candidate) => candidate.name === name);
    if (bot === undefined) throw new Error(`chats names the bot ${name}, which the emulator does not have.`);
    if (chat.type === "private") {
      state.users.set(chat.id, { ...chat, first_name: chat.first_name ?? String(chat.id) });
    }
    ensureChat(state, bot, chat);
  }
  return state;
}

/** The chat of a bot, made when it is new; names are brought up to date. */
export function ensureChat(state: State, bot: Bot, info: ChatInfo): Chat {
  let chat = bot.chats.get(info.id);
  if (chat === undefined) {
    chat = {
      info,
      instance: String(BigInt.asUintN(62, BigInt(info.id) * 2654435761n + BigInt(bot.id))),
      messages: new Map(),
      forgotten: 0,
      nextMessageId: 1,
      keyboard: null,
      typingUntil: 0,
      toasts: [],
      pinned: [],
      blocked: false,
      lastCallAt: 0,
    };
    bot.chats.set(info.id, chat);
  } else if (chat.info !== info) {
    chat.info = info;
  }
  state.clock++;
  return chat;
}

/** The private chat that a person has with a bot, as ChatInfo. */
export function privateChat(user: SimUser): ChatInfo {
  const { id, first_name, last_name, username } = user;
  return {
    id,
    type: "private",
    first_name,
    ...(last_name === undefined ? {} : { last_name }),
    ...(username === undefined ? {} : { username }),
  };
}

/** The next message_id: supergroups count for themselves, all other chats of a bot together. */
export function takeMessageId(bot: Bot, chat: Chat): number {
  return chat.info.type === "supergroup" ? chat.nextMessageId++ : bot.nextMessageId++;
}

function forget(chat: Chat, id: number): void {
  if (chat.messages.delete(id)) chat.forgotten = Math.max(chat.forgotten, id);
}

/** Keeps a message in its chat; the oldest ones go when the chat, or all chats together, have too many. */
export function keepMessage(state: State, chat: Chat, stored: StoredMessage): void {
  const id = stored.message.message_id;
  chat.messages.set(id, stored);
  const oldest = state.kept.push({ chat, id });
  if (oldest !== undefined) forget(oldest.chat, oldest.id);
  if (chat.messages.size <= state.keepMessages) return;
  for (const first of chat.messages.keys()) {
    forget(chat, first);
    break;
  }
}

const isPerson = (chat: Chat) => chat.info.type === "private";

/**
 * The chat that argument `key` names, if the bot may use it. Throws Telegram's 400 "chat not found" and 403s:
 * "bot was blocked by the user", "user is deactivated", "bot can't initiate conversation with a user".
 */
export function chatArg({ state, bot, params }: Call, key = "chat_id"): Chat {
  const given = textArg(params, key);
  if (given === "") throw badRequest(`${key} is empty`);
  const id = Number(given);
  const chat = bot.chats.get(id);
  if (state.users.get(id)?.deactivated) throw forbidden("user is deactivated");
  if (chat === undefined) {
    if (state.bots.some((other) => other.id === id)) throw forbidden("bot can't send messages to bots");
    if (isMember(bot, id)) throw forbidden("bot can't initiate conversation with a user");
    throw badRequest("chat not found");
  }
  if (chat.blocked) {
    throw forbidden(
      isPerson(chat) ? "bot was blocked by the user" : `bot was kicked from the ${chat.info.type} chat`,
    );
  }
  return chat;
}

/** True when the bot saw this person write in a group. */
function isMember(bot: Bot, userId: number): boolean {
  for (const chat of bot.chats.values()) {
    if (isPerson(chat)) continue;
    for (const { message } of chat.messages.values()) {
      if ((message.from as Json | undefined)?.id === userId) return true;
    }
  }
  return false;
}
