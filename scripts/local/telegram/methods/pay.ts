/** Methods of payments: invoices as messages and as links, the list of Stars, refunds of them, subscriptions. */
import { randomBytes } from "node:crypto";
import { badRequest } from "../errors.ts";
import { cannotParse, isObject, requiredInt, requiredString } from "../fields.ts";
import { characters } from "../format.ts";
import { addBotMessage, unixNow } from "../messages.ts";
import { boolArg, intArg, jsonArg, requiredArg, textArg } from "../params.ts";
import { fromField } from "../sim/args.ts";
import { addUserMessage } from "../sim/send.ts";
import { ensureChat, privateChat } from "../state.ts";
import type { Bot, Call, Charge, InvoiceOrder, Json } from "../types.ts";
import { place } from "./place.ts";

const NEEDS = ["name", "phone_number", "email", "shipping_address"];
/** Seconds; Telegram sells no other period. */
const PERIOD_S = 2_592_000;
const MOST_STARS_A_PERIOD = 10_000;
const LINKS_KEPT = 10_000;
const TRANSACTIONS_A_PAGE = 100;
const bytes = (text: string) => new TextEncoder().encode(text).length;

interface Asked {
  readonly invoice: Json;
  readonly order: InvoiceOrder;
  /** What has to be looked at once the chat is known. */
  readonly check: () => void;
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

function readInvoice(params: Json): Asked {
  const title = requiredArg(params, "title");
  const description = requiredArg(params, "description");
  const payload = requiredArg(params, "payload");
  const provider = textArg(params, "provider_token");
  const currency = requiredArg(params, "currency").toUpperCase();
  const { count, total: total_amount } = prices(params);
  const stars = currency === "XTR";
  const check = () => {
    if (characters(title) > 32) throw badRequest("INVOICE_TITLE_INVALID");
    if (characters(description) > 255) throw badRequest("INVOICE_DESCRIPTION_INVALID");
    if (bytes(payload) > 128) throw badRequest("INVOICE_PAYLOAD_INVALID");
    if (!/^[A-Z]{3}$/.test(currency)) throw badRequest("CURRENCY_INVALID");
    if (total_amount <= 0) throw badRequest("CURRENCY_TOTAL_AMOUNT_INVALID");
    if (stars && count !== 1) throw badRequest("STARS_INVOICE_INVALID");
    if (stars !== (provider === "")) {
      throw badRequest(stars ? "STARS_INVOICE_INVALID" : "PAYMENT_PROVIDER_INVALID");
    }
  };
  const needs = NEEDS.filter((need) => boolArg(params, `need_${need}`));
  const start_parameter = textArg(params, "start_parameter");
  return {
    invoice: { title, description, start_parameter, currency, total_amount },
    order: { payload, currency, total_amount, needs, flexible: boolArg(params, "is_flexible") },
    check,
  };
}

/** sendInvoice: the message with its pay button; POST /sim/pay pays it. */
export function sendInvoice(call: Call): Json {
  const { invoice, order, check } = readInvoice(call.params);
  const { chat, markup: given } = place(call, true);
  check();
  const { currency, total_amount } = order;
  const pay = currency === "XTR"
    ? `Pay ⭐️${total_amount}`
    : `Pay ${(total_amount / 100).toFixed(2)} ${currency}`;
  const markup = given ?? { inline: [[{ text: pay, pay: true }]] };
  if (markup.inline?.[0]?.[0] === undefined || !("pay" in markup.inline[0][0])) {
    throw badRequest("REPLY_MARKUP_BUY_EMPTY");
  }
  const message = addBotMessage(call, chat, { invoice }, markup);
  const stored = chat.messages.get(message.message_id as number);
  if (stored !== undefined) stored.order = order;
  return message;
}

/** createInvoiceLink: POST /sim/pay {link} pays it; with subscription_period, POST /sim/renew begins the next period. */
export function createInvoiceLink({ bot, params }: Call): string {
  const { order, check } = readInvoice(params);
  check();
  const period = intArg(params, "subscription_period");
  if (period !== 0) {
    if (period !== PERIOD_S) throw badRequest("SUBSCRIPTION_PERIOD_INVALID");
    if (order.currency !== "XTR") throw badRequest("CURRENCY_INVALID");
    if (order.total_amount > MOST_STARS_A_PERIOD) throw badRequest("STARS_INVOICE_INVALID");
  }
  const link = `https://t.me/$${randomBytes(12).toString("base64url")}`;
  bot.invoiceLinks.set(link, { ...order, ...(period === 0 ? {} : { period }) });
  if (bot.invoiceLinks.size > LINKS_KEPT) bot.invoiceLinks.delete(bot.invoiceLinks.keys().next().value!);
  return link;
}

/** getStarTransactions: what came and what went back, oldest first; a refund has the id of its payment. */
export function getStarTransactions({ bot, params }: Call): Json {
  const offset = Math.max(intArg(params, "offset"), 0);
  const limit = Math.min(Math.max(intArg(params, "limit", TRANSACTIONS_A_PAGE), 1), TRANSACTIONS_A_PAGE);
  return { transactions: bot.starTransactions.slice(offset, offset + limit) };
}

function chargeArg(bot: Bot, params: Json): Charge {
  const userId = intArg(params, "user_id");
  if (userId <= 0) throw badRequest("invalid user_id specified");
  const id = textArg(params, "telegram_payment_charge_id");
  if (id === "") throw badRequest("CHARGE_ID_EMPTY");
  const charge = bot.charges.get(id);
  if (charge === undefined || charge.user.id !== userId || charge.order.currency !== "XTR") {
    throw badRequest("CHARGE_NOT_FOUND");
  }
  return charge;
}

/** refundStarPayment: all Stars of a charge go back, and the bot gets a message with refunded_payment. */
export function refundStarPayment({ state, bot, params }: Call): true {
  const charge = chargeArg(bot, params);
  if (charge.refunded) throw badRequest("CHARGE_ALREADY_REFUNDED");
  charge.refunded = true;
  const { user, order, id, provider_payment_charge_id } = charge;
  bot.starTransactions.push({
    id,
    amount: order.total_amount,
    date: unixNow(),
    receiver: { type: "user", transaction_type: "invoice_payment", user: fromField(user) },
  });
  const chat = bot.chats.get(user.id) ?? ensureChat(state, bot, privateChat(user));
  const refunded_payment = {
    currency: order.currency,
    total_amount: order.total_amount,
    invoice_payload: order.payload,
    telegram_payment_charge_id: id,
    provider_payment_charge_id,
  };
  addUserMessage(state, bot, chat, user, { refunded_payment });
  return true;
}

/** editUserStarSubscription: stops charging at the end of the period, or lets it go on; by the first charge. */
export function editUserStarSubscription({ bot, params }: Call): true {
  const { id, subscription } = chargeArg(bot, params);
  requiredArg(params, "is_canceled");
  if (subscription === undefined || subscription.firstCharge !== id) throw badRequest("CHARGE_NOT_FOUND");
  if (subscription.expiresAt < unixNow()) throw badRequest("SUBSCRIPTION_NOT_ACTIVE");
  subscription.cancelled = boolArg(params, "is_canceled");
  return true;
}
