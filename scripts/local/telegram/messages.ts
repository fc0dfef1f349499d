/** Messages of bots: made, kept, changed. */
import type { InlineKeyboardButton } from "@grammyjs/types";
import { badRequest } from "./errors.ts";
import { admitMessage } from "./limits.ts";
import { isObject, plain, requiredInt } from "./fields.ts";
import { boolArg, intArg, jsonArg } from "./params.ts";
import { keepMessage, takeMessageId } from "./state.ts";
import type { Call, Chat, FormattedText, Json, Markup, State, StoredMessage } from "./types.ts";

/** Now in seconds, as Telegram dates things. */
export const unixNow = (): number => Math.floor(Date.now() / 1000);

/** The Chat object inside a message. */
export function chatField(chat: Chat): Json {
  return { ...chat.info };
}

/** Fields text and entities, or caption and caption_entities; empty texts give none. */
export function textFields(key: "text" | "caption", { text, entities }: FormattedText): Json {
  const fields: Json = {};
  if (text !== "") fields[key] = text;
  if (entities.length > 0) fields[key === "text" ? "entities" : "caption_entities"] = entities;
  return fields;
}

/** The argument reply_parameters; undefined when there is none or it is empty. Throws the Bot API server's 400s. */
export function replyArg(params: Json): Json | undefined {
  const reply = jsonArg(params, "reply_parameters", "reply parameters");
  if (reply === undefined) return undefined;
  if (!isObject(reply)) throw plain("Object expected as reply parameters");
  if (Object.keys(reply).length === 0) return undefined;
  return { ...reply, message_id: requiredInt(reply, "message_id", plain) };
}

function repliedTo(chat: Chat, params: Json): Json | undefined {
  const reply = replyArg(params);
  const id = Number(reply?.message_id ?? intArg(params, "reply_to_message_id"));
  if (!id) return undefined;
  const found = chat.messages.get(id);
  if (found !== undefined) {
    const { reply_to_message: _deeper, ...message } = found.message as Json;
    return message;
  }
  const lenient = boolArg(params, "allow_sending_without_reply") ||
    reply?.allow_sending_without_reply === true;
  if (lenient || id <= chat.forgotten) return undefined;
  throw badRequest("message to be replied not found");
}

function applyKeyboard(chat: Chat, messageId: number, markup: Markup | undefined): void {
  if (markup?.keyboard) chat.keyboard = { message_id: messageId, ...markup.keyboard };
  else if (markup?.remove) chat.keyboard = null;
}

/** Puts a message of the bot into the chat and returns it as the Bot API does. */
export function addBotMessage(call: Call, chat: Chat, content: Json, markup: Markup | undefined): Json {
  const { state, bot, params } = call;
  const reply = repliedTo(chat, params);
  admitMessage(state, bot, chat);
  const message_id = takeMessageId(bot, chat);
  const message: StoredMessage["message"] = {
    message_id,
    from: { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username },
    chat: chatField(chat),
    date: unixNow(),
    ...(reply === undefined ? {} : { reply_to_message: reply }),
    ...(boolArg(params, "protect_content") ? { has_protected_content: true } : {}),
    ...content,
    ...(markup?.inline ? { reply_markup: { inline_keyboard: markup.inline } } : {}),
  };
  chat.typingUntil = 0;
  applyKeyboard(chat, message_id, markup);
  const plainMarkup = markup !== undefined && markup.inline === undefined;
  keepMessage(state, chat, { message, fromBot: true, plainMarkup, edited: false, touched: state.clock++ });
  return message;
}

/** The message to change, or null for one that was dropped to bound memory. Throws Telegram's 400s. */
export function editableMessage(call: Call, chat: Chat): StoredMessage | null {
  const id = intArg(call.params, "message_id");
  const stored = chat.messages.get(id);
  if (stored === undefined) {
    if (id > 0 && id <= chat.forgotten) return null;
    throw badRequest("message to edit not found");
  }
  if (!stored.fromBot || stored.plainMarkup) throw badRequest("message can't be edited");
  return stored;
}

const CONTENT = [
  "text",
  "entities",
  "caption",
  "caption_entities",
  "photo",
  "document",
  "reply_markup",
];

/** Replaces content and buttons of a message. Throws 400 "message is not modified: …" when nothing would change. */
export function changeMessage(
  state: State,
  chat: Chat,
  stored: StoredMessage,
  content: Json,
  inline: InlineKeyboardButton[][] | undefined,
): Json {
  const message: Json = { ...stored.message };
  for (const key of CONTENT) delete message[key];
  Object.assign(message, content);
  if (inline !== undefined) message.reply_markup = { inline_keyboard: inline };
  if (CONTENT.every((key) => JSON.stringify(message[key]) === JSON.stringify(stored.message[key]))) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current " +
        "content and reply markup of the message",
    );
  }
  message.edit_date = unixNow();
  const changed = message as StoredMessage["message"];
  chat.messages.set(changed.message_id, {
    ...stored,
    message: changed,
    edited: true,
    touched: state.clock++,
  });
  return message;
}
