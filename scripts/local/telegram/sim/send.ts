/** POST /sim/send: a person writes to a bot. */
import { characters, cleanText, TEXT_LIMIT, withFoundEntities } from "../format.ts";
import { fileField, SMALL_PNG, storeFile } from "../files.ts";
import { ApiError } from "../errors.ts";
import { textFields, unixNow } from "../messages.ts";
import { ensureChat, keepMessage, privateChat, takeMessageId } from "../state.ts";
import type { Bot, Chat, Json, SimUser, State, StoredMessage, Update } from "../types.ts";
import { pushUpdate } from "../updates.ts";
import {
  botArg,
  flag,
  fromField,
  groupArg,
  integer,
  object,
  onlyKnown,
  string,
  userArg,
  wrong,
} from "./args.ts";
import { aftermath, type Waited } from "./wait.ts";

const KINDS = ["text", "contact", "photo", "document", "web_app_data", "edit"] as const;
const KNOWN = ["bot", "user", "chat", "caption", "reply_to_message_id", "wait", "timeout_ms", ...KINDS];
const WEB_APP_DATA_BYTES = 4096;

/** Answer of send; update_id is null when allowed_updates left the update out. */
export interface Sent extends Partial<Waited> {
  ok: true;
  update_id: number | null;
  message_id: number;
}

/** A contact: the sender's own unless it names another user_id or none (null). */
export function contactField(user: SimUser, given: unknown): Json {
  if (given !== true && (typeof given !== "object" || given === null)) {
    throw wrong("The argument contact must be true or {phone_number, user_id?, first_name?, last_name?}.");
  }
  const value = given === true ? {} : given as Json;
  onlyKnown(value, ["phone_number", "user_id", "first_name", "last_name"]);
  const phone_number = string(value, "phone_number") ?? user.phone ??
    `380${String(user.id % 1e9).padStart(9, "5")}`;
  const user_id = value.user_id === undefined ? user.id : integer(value, "user_id", 1);
  const last_name = string(value, "last_name") ?? user.last_name;
  return {
    phone_number,
    first_name: string(value, "first_name") ?? user.first_name,
    ...(last_name === undefined ? {} : { last_name }),
    ...(user_id === undefined ? {} : { user_id }),
  };
}

function decoded(given: unknown, key: string): Uint8Array {
  if (typeof given !== "string") throw wrong(`The argument ${key} must be true or base64.`);
  try {
    return Uint8Array.from(atob(given), (c) => c.charCodeAt(0));
  } catch {
    throw wrong(`The argument ${key} must be true or base64.`);
  }
}

function stored(
  state: State,
  bot: Bot,
  kind: "photo" | "document",
  bytes: Uint8Array,
  name?: string,
  mime?: string,
): Json {
  try {
    return fileField(
      storeFile(state, bot.name, kind, { bytes, ...(name ? { name } : {}), ...(mime ? { mime } : {}) }),
    );
  } catch (error) {
    if (error instanceof ApiError) throw wrong(`The ${kind} does not do: ${error.description}.`);
    throw error;
  }
}

function documentField(state: State, bot: Bot, given: unknown): Json {
  const value = given === true
    ? {}
    : typeof given === "string"
    ? { base64: given }
    : object({ document: given }, "document");
  onlyKnown(value, ["base64", "file_name", "mime_type"]);
  const bytes = value.base64 === undefined
    ? new TextEncoder().encode("document\n")
    : decoded(value.base64, "document");
  return stored(
    state,
    bot,
    "document",
    bytes,
    string(value, "file_name") ?? "document.txt",
    string(value, "mime_type"),
  );
}

function webAppField(given: unknown): Json {
  const value = typeof given === "string" ? { data: given } : object({ web_app_data: given }, "web_app_data");
  onlyKnown(value, ["data", "button_text"]);
  const data = string(value, "data");
  if (!data) throw wrong("The argument web_app_data must be a text or {data, button_text?}.");
  if (new TextEncoder().encode(data).length > WEB_APP_DATA_BYTES) {
    throw wrong(`The web_app_data must be at most ${WEB_APP_DATA_BYTES} bytes.`);
  }
  return { web_app_data: { data, button_text: string(value, "button_text") ?? "App" } };
}

/** Text with commands, links and so on marked, as a person's message carries them. */
export function typedText(given: unknown, key = "text"): Json {
  if (typeof given !== "string") throw wrong(`The argument ${key} must be a text.`);
  if (!given.isWellFormed()) throw wrong(`The argument ${key} holds half a character (a lone surrogate).`);
  const text = cleanText(given).trim();
  if (text === "") throw wrong(`The argument ${key} must not be empty.`);
  if (text.length > TEXT_LIMIT && characters(text) > TEXT_LIMIT) {
    throw wrong(`The argument ${key} must be at most ${TEXT_LIMIT} characters.`);
  }
  return textFields("text", withFoundEntities({ text, entities: [] }));
}

function content(state: State, bot: Bot, user: SimUser, args: Json): Json {
  if (args.text !== undefined) return typedText(args.text);
  if (args.contact !== undefined) return { contact: contactField(user, args.contact) };
  if (args.web_app_data !== undefined) return webAppField(args.web_app_data);
  const caption = string(args, "caption");
  const captionField = caption === undefined ? {} : { caption };
  if (args.photo !== undefined) {
    const bytes = args.photo === true ? SMALL_PNG : decoded(args.photo, "photo");
    return { ...stored(state, bot, "photo", bytes), ...captionField };
  }
  return { ...documentField(state, bot, args.document), ...captionField };
}

/** Puts a message of a person into the chat and on its way to the bot. */
export function addUserMessage(
  state: State,
  bot: Bot,
  chat: Chat,
  user: SimUser,
  fields: Json,
): { update: Update; message_id: number } {
  const message_id = takeMessageId(bot, chat);
  const message = { message_id, from: fromField(user), chat: { ...chat.info }, date: unixNow(), ...fields };
  keepMessage(state, chat, {
    message,
    fromBot: false,
    plainMarkup: false,
    edited: false,
    touched: state.clock++,
  });
  return { update: pushUpdate(state, bot, "message", message), message_id };
}

function edit(state: State, bot: Bot, chat: Chat, args: Json): { update: Update; message_id: number } {
  const value = object(args, "edit");
  onlyKnown(value, ["message_id", "text"]);
  const message_id = integer(value, "message_id", 1);
  const old = message_id === undefined ? undefined : chat.messages.get(message_id);
  if (old === undefined || old.fromBot || message_id === undefined) {
    throw wrong("The argument edit must carry the message_id of one of the person's own messages.");
  }
  const { entities: _old, ...rest } = old.message as Json;
  const message = { ...rest, ...typedText(value.text, "edit.text"), edit_date: unixNow() } as unknown;
  chat.messages.set(message_id, {
    ...old,
    message: message as StoredMessage["message"],
    edited: true,
    touched: state.clock++,
  });
  return { update: pushUpdate(state, bot, "edited_message", message), message_id };
}

function replyField(chat: Chat, args: Json): Json {
  const id = integer(args, "reply_to_message_id", 1);
  if (id === undefined) return {};
  const found = chat.messages.get(id);
  if (found === undefined) throw wrong(`There is no message ${id} in this chat to reply to.`);
  const { reply_to_message: _deeper, ...message } = found.message as Json;
  return { reply_to_message: message };
}

/** The chat in which a person writes: the group that args name, else the private one. 400 when they blocked the bot. */
export function writableChat(state: State, bot: Bot, user: SimUser, args: Json): Chat {
  const group = groupArg(args);
  const known = bot.chats.get(group?.id ?? user.id);
  if (known?.blocked && group === undefined) {
    throw wrong(`The person ${user.id} has blocked the bot ${bot.name}; POST /sim/unblock first.`);
  }
  if (known?.blocked) throw wrong(`The bot ${bot.name} is not in the group; POST /sim/join first.`);
  if (user.deactivated) throw wrong(`The account of the person ${user.id} was deleted.`);
  if (known !== undefined && group === undefined) {
    const { info } = known;
    const same = info.first_name === user.first_name && info.last_name === user.last_name &&
      info.username === user.username;
    if (same) return known;
  }
  return ensureChat(state, bot, group ?? privateChat(user));
}

/** POST /sim/send; see Sent for the answer. */
export async function send(state: State, args: Json): Promise<Sent> {
  onlyKnown(args, KNOWN);
  const bot = botArg(state, args);
  const kinds = KINDS.filter((kind) => args[kind] !== undefined);
  if (kinds.length !== 1) throw wrong(`Give exactly one of ${KINDS.join(", ")}.`);
  flag(args, "wait");
  integer(args, "timeout_ms", 1);
  const user = userArg(state, args);
  const chat = writableChat(state, bot, user, args);
  const since = state.clock;
  const { update, message_id } = kinds[0] === "edit"
    ? edit(state, bot, chat, args)
    : addUserMessage(state, bot, chat, user, {
      ...replyField(chat, args),
      ...content(state, bot, user, args),
    });
  const update_id = update.status === "filtered" ? null : update.update_id;
  return { ok: true, update_id, message_id, ...await aftermath(state, args, chat, update, since) };
}
