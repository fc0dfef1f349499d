/** POST /sim/press: a person presses a button, inline or of the reply keyboard. */
import { randomInt } from "node:crypto";
import type { KeyboardButton } from "@grammyjs/types";
import { SimError } from "../errors.ts";
import { QUERY_TTL_S } from "../kinds.ts";
import type { Bot, Chat, Json, Query, SimUser, State, StoredMessage, Update } from "../types.ts";
import { pushUpdate } from "../updates.ts";
import { botArg, flag, fromField, integer, onlyKnown, string, userArg, wrong } from "./args.ts";
import { addUserMessage, contactField, typedText, writableChat } from "./send.ts";
import { buttonData, inlineButtons, keyText } from "./transcript.ts";
import { aftermath, type Waited } from "./wait.ts";

const KNOWN = ["bot", "user", "chat", "button", "message_id", "force", "wait", "timeout_ms"];
const QUERIES_KEPT = 5000;

/** Answer of press. Buttons that only open something bring no update: url, web_app or copy_text says what. */
export interface Pressed extends Partial<Waited> {
  ok: true;
  update_id: number | null;
  message_id?: number;
  callback_query_id?: string;
  /** With wait: the toast or alert the bot answered with, null when it showed none. */
  toast?: { text: string; show_alert: boolean; url?: string } | null;
  /** With wait: whether the bot answered the callback query. */
  answered?: boolean;
  url?: string;
  web_app?: string;
  copy_text?: string;
}

/** Remembers a query, so that the bot may answer it once while it lives. */
export function openQuery(
  state: State,
  bot: Bot,
  id: string,
  kind: Query["kind"],
  userId: number,
  chatId: number | null,
): Query {
  const expiresAt = Date.now() + QUERY_TTL_S * 1000 * state.timing.ttlScale;
  const query: Query = { kind, userId, chatId, expiresAt, answered: null };
  bot.queries.set(id, query);
  if (bot.queries.size > QUERIES_KEPT) {
    for (const oldest of bot.queries.keys()) {
      bot.queries.delete(oldest);
      break;
    }
  }
  return query;
}

type Found =
  | { kind: "inline"; stored: StoredMessage; button: Json }
  | { kind: "key"; button: KeyboardButton; messageId: number };

function inlineMatch(stored: StoredMessage, wanted: string): Found | null {
  if (!stored.fromBot) return null;
  for (const button of inlineButtons(stored).flat()) {
    if (button.text === wanted || button.callback_data === wanted) return { kind: "inline", stored, button };
  }
  return null;
}

function find(chat: Chat, wanted: string, messageId: number | undefined): Found | null {
  const { keyboard } = chat;
  const key = keyboard?.rows.flat().find((button) => keyText(button) === wanted);
  const keyFound: Found | null = key === undefined || keyboard === null
    ? null
    : { kind: "key", button: key, messageId: keyboard.message_id };
  const messages = [...chat.messages.values()].reverse();
  for (const stored of messages) {
    const id = stored.message.message_id;
    if (messageId !== undefined && id !== messageId) continue;
    const inline = inlineMatch(stored, wanted);
    if (inline !== null) return inline;
    if (keyFound?.kind === "key" && keyFound.messageId === id) return keyFound;
  }
  return messageId === undefined ? keyFound : null;
}

function missing(chat: Chat, wanted: string): SimError {
  const inline = [...chat.messages.values()].reverse().flatMap((stored) =>
    inlineButtons(stored).flat().map((button) => ({
      message_id: stored.message.message_id,
      text: String(button.text),
      data: buttonData(button),
    }))
  );
  const keys = (chat.keyboard?.rows.flat() ?? []).map((button) => ({
    message_id: chat.keyboard?.message_id,
    text: keyText(button),
    data: "",
  }));
  return new SimError(404, `There is no button "${wanted}" in this chat.`, { buttons: [...inline, ...keys] });
}

function callback(
  state: State,
  bot: Bot,
  chat: Chat,
  user: SimUser,
  message: Json,
  data: string,
): { id: string; update: Update } {
  const id = `${randomInt(100_000_000, 999_999_999)}${String(state.clock++).padStart(9, "0")}`;
  openQuery(state, bot, id, "callback_query", user.id, chat.info.id);
  const { instance: chat_instance } = chat;
  return {
    id,
    update: pushUpdate(state, bot, "callback_query", {
      id,
      from: fromField(user),
      message,
      chat_instance,
      data,
    }),
  };
}

function opens(button: Json): Omit<Pressed, "ok" | "update_id"> | null {
  const data = buttonData(button);
  if (button.web_app !== undefined) return { web_app: data };
  if (button.copy_text !== undefined) return { copy_text: data };
  if (button.url !== undefined || button.login_url !== undefined) return { url: data };
  if (button.disabled !== undefined) throw wrong(`The button "${button.text}" is disabled.`);
  if (button.pay !== undefined) throw wrong("POST /sim/pay pays an invoice.");
  if (typeof button.callback_data !== "string") throw wrong(`Pressing "${button.text}" is not emulated.`);
  return null;
}

function pressKey(state: State, bot: Bot, chat: Chat, user: SimUser, button: KeyboardButton) {
  const fields = button as unknown as Json;
  let content: Json;
  if (fields.request_contact === true) {
    const stored = chat.keyboard === null ? undefined : chat.messages.get(chat.keyboard.message_id);
    const reply = stored === undefined ? {} : { reply_to_message: stored.message };
    content = { ...reply, contact: contactField(user, true) };
  } else if (fields.request_location || fields.request_poll || fields.request_users || fields.request_chat) {
    throw wrong(`Pressing "${keyText(button)}" is not emulated.`);
  } else content = typedText(keyText(button));
  if (chat.keyboard?.oneTime) chat.keyboard = null;
  return addUserMessage(state, bot, chat, user, content);
}

function forced(chat: Chat, messageId: number | undefined): Json {
  const newest = [...chat.messages.values()].reverse().find((stored) => stored.fromBot);
  const stored = messageId === undefined ? newest : chat.messages.get(messageId);
  return stored?.message ?? { chat: { ...chat.info }, message_id: messageId ?? 1, date: 0 };
}

/**
 * POST /sim/press. button: a text or callback data, looked for from the newest message on, or in message_id alone.
 * force: sends the callback with button as its data although no such button exists. 404 lists the buttons there are.
 */
export async function press(state: State, args: Json): Promise<Pressed> {
  onlyKnown(args, KNOWN);
  const bot = botArg(state, args);
  const wanted = string(args, "button");
  if (!wanted) throw wrong("The argument button must be a button's text or callback data.");
  const messageId = integer(args, "message_id", 1);
  const force = flag(args, "force");
  flag(args, "wait");
  integer(args, "timeout_ms", 1);
  const user = userArg(state, args);
  const chat = writableChat(state, bot, user, args);
  const since = state.clock;
  const found = force ? null : find(chat, wanted, messageId);
  if (found === null && !force) throw missing(chat, wanted);
  if (found?.kind === "key") {
    const app = (found.button as unknown as Json).web_app as Json | undefined;
    if (app !== undefined) return { ok: true, update_id: null, web_app: String(app.url) };
    const { update, message_id } = pressKey(state, bot, chat, user, found.button);
    const update_id = update.status === "filtered" ? null : update.update_id;
    return { ok: true, update_id, message_id, ...await aftermath(state, args, chat, update, since) };
  }
  const opened = found === null ? null : opens(found.button);
  if (opened !== null) return { ok: true, update_id: null, ...opened };
  const message = found?.stored.message ?? forced(chat, messageId);
  const data = found === null ? wanted : String(found.button.callback_data);
  const { id, update } = callback(state, bot, chat, user, message, data);
  const waited = await aftermath(state, args, chat, update, since);
  const update_id = update.status === "filtered" ? null : update.update_id;
  const result: Pressed = { ok: true, update_id, callback_query_id: id, ...waited };
  if (!flag(args, "wait")) return result;
  const answered = bot.queries.get(id)?.answered ?? null;
  const text = String(answered?.text ?? "");
  const url = answered?.url as string | undefined;
  result.answered = answered !== null;
  result.toast = text === "" && url === undefined
    ? null
    : { text, show_alert: answered?.show_alert === true, ...(url === undefined ? {} : { url }) };
  return result;
}
