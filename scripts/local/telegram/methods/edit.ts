/** Methods that change or remove messages. */
import { badRequest } from "../errors.ts";
import { fileArg, fileField } from "../files.ts";
import { formattedArg } from "../format.ts";
import { inlineMarkupArg } from "../markup.ts";
import { changeMessage, editableMessage, textFields } from "../messages.ts";
import { intArg, jsonArg, textArg } from "../params.ts";
import { chatArg } from "../state.ts";
import type { Call, Chat, Json, StoredMessage } from "../types.ts";

const UNDELETABLE_AFTER_S = 48 * 3600;

function target(call: Call): { chat: Chat; stored: StoredMessage | null } {
  if (textArg(call.params, "inline_message_id") !== "") throw badRequest("MESSAGE_ID_INVALID");
  const chat = chatArg(call);
  return { chat, stored: editableMessage(call, chat) };
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
  const { chat, stored } = target(call);
  const inline = inlineMarkupArg(call.params, chat);
  if (stored === null) return unknownMessage(chat, call);
  if (stored.message.text === undefined) throw badRequest("there is no text in the message to edit");
  return changeMessage(call.state, chat, stored, textFields("text", text), inline);
}

/** editMessageCaption */
export function editMessageCaption(call: Call): Json {
  const caption = formattedArg(call.params, "caption");
  const { chat, stored } = target(call);
  const inline = inlineMarkupArg(call.params, chat);
  if (stored === null) return unknownMessage(chat, call);
  const media = kept(stored.message, ["photo", "document"]);
  if (Object.keys(media).length === 0) throw badRequest("there is no caption in the message to edit");
  return changeMessage(call.state, chat, stored, { ...media, ...textFields("caption", caption) }, inline);
}

/** editMessageMedia: photos and documents. */
export function editMessageMedia(call: Call): Json {
  const { chat, stored } = target(call);
  const inline = inlineMarkupArg(call.params, chat);
  const media = jsonArg(call.params, "media", "InputMedia") as Json | undefined;
  if (typeof media !== "object" || media === null) throw badRequest("input media is empty");
  const { type } = media;
  if (type !== "photo" && type !== "document") {
    throw badRequest("type of the media must be photo or document");
  }
  const file = fileArg(call.state, { ...call.params, media: media.media }, "media", type);
  const caption = formattedArg(media, "caption");
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
  const { chat, stored } = target(call);
  const inline = inlineMarkupArg(call.params, chat);
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
  const chat = chatArg(call);
  const id = intArg(call.params, "message_id");
  if (id === 0) throw badRequest("message identifier is not specified");
  if (!chat.messages.has(id) && (id < 0 || id > chat.forgotten)) {
    throw badRequest("message to delete not found");
  }
  remove(chat, id);
  return true;
}

/** deleteMessages: 1–100 ids, those that are not there are passed over. */
export function deleteMessages(call: Call): boolean {
  const chat = chatArg(call);
  const ids = jsonArg(call.params, "message_ids", "message identifiers");
  if (ids === undefined) throw badRequest("message identifiers are not specified");
  if (!Array.isArray(ids)) throw badRequest("expected an Array of message identifiers");
  if (ids.length > 100) throw badRequest("too many message identifiers specified");
  for (const id of ids) {
    if (!Number.isSafeInteger(Number(id))) throw badRequest("message identifier must be a Number");
    remove(chat, Number(id));
  }
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
