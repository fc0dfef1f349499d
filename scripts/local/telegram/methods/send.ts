/** Methods that put something new into a chat. */
import { badRequest } from "../errors.ts";
import { fileArg, fileField, needFile } from "../files.ts";
import { formattedArg } from "../format.ts";
import { addBotMessage, textFields, unixNow } from "../messages.ts";
import { intArg, requiredArg, textArg } from "../params.ts";
import { chatArg } from "../state.ts";
import type { Call, Json, StoredMessage } from "../types.ts";
import { place } from "./place.ts";

const ACTIONS = new Set([
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
]);
const TYPING_MS = 5000;

/** sendMessage */
export function sendMessage(call: Call): Json {
  const text = formattedArg(call.params, "text");
  const { chat, markup } = place(call);
  return addBotMessage(call, chat, textFields("text", text), markup);
}

function sendFile(call: Call, kind: "photo" | "document"): Json {
  needFile(call.params, kind, kind);
  const caption = formattedArg(call.params, "caption");
  const { chat, markup } = place(call);
  const file = fileArg(call, call.params, kind, kind);
  return addBotMessage(call, chat, { ...fileField(file), ...textFields("caption", caption) }, markup);
}

/** sendPhoto */
export const sendPhoto = (call: Call): Json => sendFile(call, "photo");

/** sendDocument */
export const sendDocument = (call: Call): Json => sendFile(call, "document");

/** sendChatAction: shows for five seconds or until the next message. */
export function sendChatAction(call: Call): boolean {
  if (!ACTIONS.has(textArg(call.params, "action"))) throw badRequest("wrong parameter action in request");
  const chat = chatArg(call);
  chat.typingUntil = Date.now() + TYPING_MS;
  return true;
}

function sourceMessage(call: Call, what: string): StoredMessage {
  requiredArg(call.params, "from_chat_id");
  const source = chatArg(call, "from_chat_id").messages.get(intArg(call.params, "message_id"));
  if (source === undefined) throw badRequest(`message to ${what} not found`);
  return source;
}

const COPIED = ["text", "entities", "caption", "caption_entities", "photo", "document", "contact", "invoice"];

function contentOf(source: StoredMessage): Json {
  const content: Json = {};
  for (const key of COPIED) if (source.message[key] !== undefined) content[key] = source.message[key];
  return content;
}

/** copyMessage: gives back the new message_id only. */
export function copyMessage(call: Call): Json {
  const caption = call.params.caption === undefined ? undefined : formattedArg(call.params, "caption");
  const content = contentOf(sourceMessage(call, "copy"));
  const { chat, markup } = place(call);
  if (content.invoice !== undefined) throw badRequest("message can't be copied");
  if (caption !== undefined && content.text === undefined) {
    delete content.caption;
    delete content.caption_entities;
    Object.assign(content, textFields("caption", caption));
  }
  const message = addBotMessage(call, chat, content, markup);
  return { message_id: message.message_id };
}

/** forwardMessage */
export function forwardMessage(call: Call): Json {
  const source = sourceMessage(call, "forward");
  const { chat } = place(call);
  const forward_origin = { type: "user", sender_user: source.message.from, date: source.message.date };
  return addBotMessage(
    call,
    chat,
    { forward_origin, forward_date: unixNow(), ...contentOf(source) },
    undefined,
  );
}
