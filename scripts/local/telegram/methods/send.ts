/** Methods that put something new into a chat. */
import { badRequest } from "../errors.ts";
import { fileArg, fileField, needFile } from "../files.ts";
import { characters, formattedArg } from "../format.ts";
import { cannotParse, isObject, requiredInt, requiredString } from "../fields.ts";
import { checkMarkup, parseMarkup } from "../markup.ts";
import { addBotMessage, replyArg, textFields, unixNow } from "../messages.ts";
import { boolArg, intArg, jsonArg, requiredArg, textArg } from "../params.ts";
import { chatArg } from "../state.ts";
import type { Call, Chat, Json, Markup, StoredMessage } from "../types.ts";

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
const bytes = (text: string) => new TextEncoder().encode(text).length;

/**
 * Where a new message goes and the buttons under it, looked at in the order of the Bot API server: what can be read
 * without the chat first.
 */
function place(call: Call, invoice = false): { chat: Chat; markup: Markup | undefined } {
  replyArg(call.params);
  const parsed = parseMarkup(call.params);
  const chat = chatArg(call);
  return { chat, markup: checkMarkup(parsed, chat, invoice) };
}

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

function prices(params: Json): { count: number; total: number } {
  requiredArg(params, "prices");
  const list = jsonArg(params, "prices", "prices");
  if (!Array.isArray(list)) throw badRequest("expected an Array of labeled prices");
  const fail = cannotParse("labeled price");
  let total = 0;
  for (const price of list as unknown[]) {
    if (!isObject(price)) throw fail("LabeledPrice must be an Object");
    if (requiredString(price, "label", fail) === "") throw fail("LabeledPrice label must be non-empty");
    total += requiredInt(price, "amount", fail);
  }
  if (list.length === 0) throw badRequest("there must be at least one price");
  return { count: list.length, total };
}

const NEEDS = ["name", "phone_number", "email", "shipping_address"];

/** sendInvoice: the message with its pay button; POST /sim/pay pays it. */
export function sendInvoice(call: Call): Json {
  const { params } = call;
  const title = requiredArg(params, "title");
  const description = requiredArg(params, "description");
  const payload = requiredArg(params, "payload");
  const provider = textArg(params, "provider_token");
  const currency = requiredArg(params, "currency").toUpperCase();
  const { count, total: total_amount } = prices(params);
  const { chat, markup: given } = place(call, true);
  if (characters(title) > 32) throw badRequest("INVOICE_TITLE_INVALID");
  if (characters(description) > 255) throw badRequest("INVOICE_DESCRIPTION_INVALID");
  if (bytes(payload) > 128) throw badRequest("INVOICE_PAYLOAD_INVALID");
  if (!/^[A-Z]{3}$/.test(currency)) throw badRequest("CURRENCY_INVALID");
  const stars = currency === "XTR";
  if (total_amount <= 0) throw badRequest("CURRENCY_TOTAL_AMOUNT_INVALID");
  if (stars && count !== 1) throw badRequest("STARS_INVOICE_INVALID");
  if (stars !== (provider === "")) {
    throw badRequest(stars ? "STARS_INVOICE_INVALID" : "PAYMENT_PROVIDER_INVALID");
  }
  const pay = stars ? `Pay ⭐️${total_amount}` : `Pay ${(total_amount / 100).toFixed(2)} ${currency}`;
  const markup = given ?? { inline: [[{ text: pay, pay: true }]] };
  if (markup.inline?.[0]?.[0] === undefined || !("pay" in markup.inline[0][0])) {
    throw badRequest("REPLY_MARKUP_BUY_EMPTY");
  }
  const invoice = {
    title,
    description,
    start_parameter: textArg(params, "start_parameter"),
    currency,
    total_amount,
  };
  const message = addBotMessage(call, chat, { invoice }, markup);
  const stored = chat.messages.get(message.message_id as number);
  if (stored !== undefined) {
    const needs = NEEDS.filter((need) => boolArg(params, `need_${need}`));
    const flexible = boolArg(params, "is_flexible");
    stored.order = { payload, currency, total_amount, needs, flexible };
  }
  return message;
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
