/** Methods that put something new into a chat. */
import { badRequest } from "../errors.ts";
import { fileArg, fileField } from "../files.ts";
import { characters, formattedArg } from "../format.ts";
import { markupArg } from "../markup.ts";
import { addBotMessage, textFields, unixNow } from "../messages.ts";
import { intArg, jsonArg, textArg } from "../params.ts";
import { chatArg } from "../state.ts";
import type { Call, Chat, Json, StoredMessage } from "../types.ts";

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

/** sendMessage */
export function sendMessage(call: Call): Json {
  const text = formattedArg(call.params, "text");
  const chat = chatArg(call);
  return addBotMessage(call, chat, textFields("text", text), markupArg(call.params, chat));
}

function sendFile(call: Call, kind: "photo" | "document"): Json {
  const chat = chatArg(call);
  const caption = formattedArg(call.params, "caption");
  const markup = markupArg(call.params, chat);
  const file = fileArg(call.state, call.params, kind, kind);
  return addBotMessage(call, chat, { ...fileField(file), ...textFields("caption", caption) }, markup);
}

/** sendPhoto */
export const sendPhoto = (call: Call): Json => sendFile(call, "photo");

/** sendDocument */
export const sendDocument = (call: Call): Json => sendFile(call, "document");

/** sendChatAction: shows for five seconds or until the next message. */
export function sendChatAction(call: Call): boolean {
  const chat = chatArg(call);
  if (!ACTIONS.has(textArg(call.params, "action"))) throw badRequest("wrong parameter action in request");
  chat.typingUntil = Date.now() + TYPING_MS;
  return true;
}

function priceTotal(params: Json): number {
  const prices = jsonArg(params, "prices", "prices");
  if (!Array.isArray(prices)) throw badRequest("expected an Array of labeled prices");
  if (prices.length === 0) throw badRequest("there must be at least one price");
  let total = 0;
  for (const price of prices as Json[]) {
    if (typeof price?.label !== "string" || price.label === "") {
      throw badRequest("LabeledPrice label must be non-empty");
    }
    const amount = Number(price.amount);
    if (!Number.isSafeInteger(amount)) throw badRequest("can't parse LabeledPrice amount as Number");
    total += amount;
  }
  return total;
}

/** sendInvoice: the message with its pay button; paying it is not emulated yet. */
export function sendInvoice(call: Call): Json {
  const { params } = call;
  const chat = chatArg(call);
  const title = textArg(params, "title");
  const description = textArg(params, "description");
  const payload = textArg(params, "payload");
  const currency = textArg(params, "currency").toUpperCase();
  const provider = textArg(params, "provider_token");
  if (title === "" || characters(title) > 32) throw badRequest("INVOICE_TITLE_INVALID");
  if (description === "" || characters(description) > 255) throw badRequest("INVOICE_DESCRIPTION_INVALID");
  if (payload === "" || bytes(payload) > 128) throw badRequest("INVOICE_PAYLOAD_INVALID");
  if (!/^[A-Z]{3}$/.test(currency)) throw badRequest("CURRENCY_INVALID");
  const total_amount = priceTotal(params);
  const stars = currency === "XTR";
  if (total_amount <= 0) throw badRequest("CURRENCY_TOTAL_AMOUNT_INVALID");
  if (stars && (jsonArg(params, "prices", "prices") as unknown[]).length !== 1) {
    throw badRequest("STARS_INVOICE_INVALID");
  }
  if (stars !== (provider === "")) {
    throw badRequest(stars ? "STARS_INVOICE_INVALID" : "PAYMENT_PROVIDER_INVALID");
  }
  const pay = stars ? `Pay ⭐️${total_amount}` : `Pay ${(total_amount / 100).toFixed(2)} ${currency}`;
  const markup = markupArg(params, chat, true) ?? { inline: [[{ text: pay, pay: true }]] };
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
  return addBotMessage(call, chat, { invoice }, markup);
}

function sourceMessage(call: Call, what: string): { from: Chat; source: StoredMessage } {
  const from = chatArg(call, "from_chat_id");
  const id = intArg(call.params, "message_id");
  if (id === 0) throw badRequest("message identifier is not specified");
  const source = from.messages.get(id);
  if (source === undefined) throw badRequest(`message to ${what} not found`);
  return { from, source };
}

const COPIED = ["text", "entities", "caption", "caption_entities", "photo", "document", "contact", "invoice"];

function contentOf(source: StoredMessage): Json {
  const content: Json = {};
  for (const key of COPIED) if (source.message[key] !== undefined) content[key] = source.message[key];
  return content;
}

/** copyMessage: gives back the new message_id only. */
export function copyMessage(call: Call): Json {
  const chat = chatArg(call);
  const { source } = sourceMessage(call, "copy");
  const content = contentOf(source);
  if (content.invoice !== undefined) throw badRequest("message can't be copied");
  if (call.params.caption !== undefined && content.text === undefined) {
    delete content.caption;
    delete content.caption_entities;
    Object.assign(content, textFields("caption", formattedArg(call.params, "caption")));
  }
  const message = addBotMessage(call, chat, content, markupArg(call.params, chat));
  return { message_id: message.message_id };
}

/** forwardMessage */
export function forwardMessage(call: Call): Json {
  const chat = chatArg(call);
  const { source } = sourceMessage(call, "forward");
  const forward_origin = { type: "user", sender_user: source.message.from, date: source.message.date };
  return addBotMessage(
    call,
    chat,
    { forward_origin, forward_date: unixNow(), ...contentOf(source) },
    undefined,
  );
}
