/** Methods that change or remove messages. */
import type { InlineKeyboardButton } from "@grammyjs/types";
import { badRequest } from "../errors.ts";
import { fileArg, fileField } from "../files.ts";
import { formattedArg } from "../format.ts";
import { cannotParse, isObject, optionalString, requiredString } from "../fields.ts";
import { checkInlineMarkup, parseMarkup } from "../markup.ts";
import { changeMessage, editableMessage, textFields } from "../messages.ts";
import { intArg, jsonArg, requiredArg, textArg } from "../params.ts";
import { chatArg } from "../state.ts";
import type { Call, Chat, Json, Markup, StoredMessage } from "../types.ts";

const UNDELETABLE_AFTER_S = 48 * 3600;

interface Target {
  chat: Chat;
  stored: StoredMessage | null;
  inline: InlineKeyboardButton[][] | undefined;
}

/** The message to change and its new buttons. Without chat_id and message_id it is one sent through inline mode. */
function target(call: Call, markup: Markup | undefined): Target {
  const { params } = call;
  if (textArg(params, "chat_id") === "" && intArg(params, "message_id") <= 0) {
    const known = textArg(params, "inline_message_id") !== "";
    throw badRequest(known ? "MESSAGE_ID_INVALID" : "message identifier is not specified");
  }
  const chat = chatArg(call);
  const stored = editableMessage(call, chat);
  return { chat, stored, inline: checkInlineMarkup(markup, chat) };
}

const kept = (message: Json, keys: string[]) =>
  Object.fromEntries(keys.filter((key) => message[key] !== undefined).map((key) => [key, message[key]]));

/** A changed message that is no longer in memory, as far as it is known. */
const unknownMessage = (chat: Chat, call: Call): Json => ({
  message_id: intArg(call.params, "message_id"),
  chat: { ...chat.info },
  date: 0,
});

/** editMessageText; leaving out reply_markup removes the buttons. */
export function editMessageText(call: Call): Json {
  const text = formattedArg(call.params, "text");
  const { chat, stored, inline } = target(call, parseMarkup(call.params));
  if (stored === null) return unknownMessage(chat, call);
  if (stored.message.text === undefined) throw badRequest("there is no text in the message to edit");
  return changeMessage(call.state, chat, stored, textFields("text", text), inline);
}

/** editMessageCaption */
export function editMessageCaption(call: Call): Json {
  const caption = formattedArg(call.params, "caption");
  const { chat, stored, inline } = target(call, parseMarkup(call.params));
  if (stored === null) return unknownMessage(chat, call);
  const media = kept(stored.message, ["photo", "document"]);
  if (Object.keys(media).length === 0) throw badRequest("there is no caption in the message to edit");
  return changeMessage(call.state, chat, stored, { ...media, ...textFields("caption", caption) }, inline);
}

/** editMessageMedia: photos and documents. */
export function editMessageMedia(call: Call): Json {
  const markup = parseMarkup(call.params);
  requiredArg(call.params, "media");
  const media = jsonArg(call.params, "media", "input media");
  const fail = cannotParse("InputMedia");
  if (!isObject(media)) throw fail("expected an Object");
  const caption = formattedArg(media, "caption");
  const type = requiredString(media, "type", fail);
  if (optionalString(media, "media", fail) === "") throw fail("media not found");
  if (type !== "photo" && type !== "document") throw fail(`type "${type}" is unsupported`);
  const { chat, stored, inline } = target(call, markup);
  const file = fileArg(call, { ...call.params, media: media.media }, "media", type);
  if (stored === null) return unknownMessage(chat, call);
  return changeMessage(
    call.state,
    chat,
    stored,
    { ...fileField(file), ...textFields("caption", caption) },
    inline,
  );
}

/** editMessageReplyMarkup */
export function editMessageReplyMarkup(call: Call): Json {
  const { chat, stored, inline } = target(call, parseMarkup(call.params));
  if (stored === null) return unknownMessage(chat, call);
  const content = kept(stored.message, [
    "text",
    "entities",
    "caption",
    "caption_entities",
    "photo",
    "document",
  ]);
  return changeMessage(call.state, chat, stored, content, inline);
}

function remove(chat: Chat, id: number): void {
  const stored = chat.messages.get(id);
  if (stored !== undefined && Date.now() / 1000 - stored.message.date > UNDELETABLE_AFTER_S) {
    throw badRequest("message can't be deleted for everyone");
  }
  chat.messages.delete(id);
  if (chat.keyboard?.message_id === id) chat.keyboard = null;
}

/** deleteMessage */
export function deleteMessage(call: Call): boolean {
  const id = Math.max(intArg(call.params, "message_id"), 0);
  if (textArg(call.params, "chat_id") === "") throw badRequest("chat identifier is not specified");
  if (id === 0) throw badRequest("message identifier is not specified");
  const chat = chatArg(call);
  if (!chat.messages.has(id) && (id < 0 || id > chat.forgotten)) {
    throw badRequest("message to delete not found");
  }
  remove(chat, id);
  return true;
}

/** deleteMessages: 1–100 ids, those that are not there are passed over. */
export function deleteMessages(call: Call): boolean {
  const unspecified = "message identifiers are not specified";
  if (textArg(call.params, "message_ids") === "") throw badRequest(unspecified);
  const given = jsonArg(call.params, "message_ids", "message_ids");
  if (!Array.isArray(given)) throw badRequest("expected an Array of message identifiers");
  if (given.length > 100) throw badRequest("too many message identifiers specified");
  const ids = given.map((id: unknown) => {
    if (typeof id !== "number" && typeof id !== "string") {
      throw badRequest("message identifier must be a Number");
    }
    if (!/^-?\d+$/.test(String(id))) throw badRequest("can't parse message identifier as a Number");
    if (Number(id) <= 0) throw badRequest("invalid message identifier specified");
    return Number(id);
  });
  if (ids.length === 0) throw badRequest(unspecified);
  const chat = chatArg(call);
  for (const id of ids) remove(chat, id);
  return true;
}

function pinned(call: Call, what: string): { chat: Chat; id: number } {
  const chat = chatArg(call);
  const id = intArg(call.params, "message_id");
  if (!chat.messages.has(id) && (id <= 0 || id > chat.forgotten)) {
    throw badRequest(`message to ${what} not found`);
  }
  return { chat, id };
}

/** pinChatMessage */
export function pinChatMessage(call: Call): boolean {
  const { chat, id } = pinned(call, "pin");
  chat.pinned = [...chat.pinned.filter((other) => other !== id), id];
  return true;
}

/** unpinChatMessage: the newest pinned message when message_id is left out. */
export function unpinChatMessage(call: Call): boolean {
  if (call.params.message_id === undefined) return chatArg(call).pinned.pop() !== undefined || true;
  const { chat, id } = pinned(call, "unpin");
  chat.pinned = chat.pinned.filter((other) => other !== id);
  return true;
}
