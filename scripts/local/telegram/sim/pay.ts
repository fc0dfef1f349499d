/**
 * POST /sim/pay, /sim/renew and /sim/subscription: a person pays an invoice or a subscription's next period, or stops the
 * subscription, by Telegram's rules.
 */
import { randomBytes, randomInt } from "node:crypto";
import { SimError } from "../errors.ts";
import { unixNow } from "../messages.ts";
import { settle } from "../settle.ts";
import type {
  Bot,
  Charge,
  Chat,
  InvoiceOrder,
  Json,
  Query,
  SimUser,
  StarSubscription,
  State,
  StoredMessage,
  Update,
} from "../types.ts";
import { pushUpdate } from "../updates.ts";
import { botArg, fromField, integer, onlyKnown, string, userArg, wrong } from "./args.ts";
import { openQuery } from "./press.ts";
import { addUserMessage, contactField, writableChat } from "./send.ts";
import { aftermath, type Waited } from "./wait.ts";

const ANSWER_MS = 10_000;
const CHARGES_KEPT = 10_000;

/** Answer of pay. A payment that the bot refused, or did not answer in 10 s, is no error of the call. */
export interface Paid extends Partial<Waited> {
  ok: true;
  /** True when the money went through and successful_payment is on its way. */
  paid: boolean;
  /** The invoice; null when it was paid by its link. */
  message_id: number | null;
  pre_checkout_query_id: string;
  /** Of the message with successful_payment; null when allowed_updates left it out. */
  update_id?: number | null;
  telegram_payment_charge_id?: string;
  /** Why it was not paid: the bot's error_message, or BOT_PRECHECKOUT_TIMEOUT. */
  error?: string;
}

function findInvoice(chat: Chat, id: number | undefined): StoredMessage & { order: InvoiceOrder } {
  const stored = [...chat.messages.values()].findLast((candidate) =>
    candidate.order !== undefined && (id === undefined || candidate.message.message_id === id)
  );
  if (stored?.order === undefined) {
    const what = id === undefined ? "no invoice" : `no invoice ${id}`;
    throw new SimError(404, `There is ${what} in this chat to pay.`);
  }
  return stored as StoredMessage & { order: InvoiceOrder };
}

function orderInfo(user: SimUser, { needs }: InvoiceOrder): Json {
  if (needs.length === 0) return {};
  const { phone_number } = contactField(user, true);
  const answers: Json = {
    name: [user.first_name, user.last_name].filter(Boolean).join(" "),
    phone_number,
    email: `person${user.id}@example.com`,
    shipping_address: {
      country_code: "UA",
      state: "",
      city: "Kyiv",
      street_line1: "Khreshchatyk 1",
      street_line2: "",
      post_code: "01001",
    },
  };
  return { order_info: Object.fromEntries(needs.map((need) => [need, answers[need]])) };
}

function waitForAnswer(state: State, query: Query): Promise<Json | null> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      state.hung.delete(done);
      resolve(query.answered);
    };
    const timer = setTimeout(done, ANSWER_MS * state.timing.ttlScale);
    query.onAnswer = done;
    state.hung.add(done);
  });
}

/** Asks the bot whether it may be paid; its words when not. */
async function preCheckout(
  state: State,
  bot: Bot,
  user: SimUser,
  id: string,
  what: Json,
): Promise<string | null> {
  const query = openQuery(state, bot, id, "pre_checkout_query", user.id, user.id);
  const update = pushUpdate(state, bot, "pre_checkout_query", { id, from: fromField(user), ...what });
  const answered = update.status === "filtered" ? null : await waitForAnswer(state, query);
  if (answered === null) {
    query.expiresAt = 0;
    // A copy that still waits for getUpdates would ask for an answer that nobody takes any more.
    if (update.status === "pending" && bot.webhook === null) settle(bot, update, "dropped");
    return "BOT_PRECHECKOUT_TIMEOUT";
  }
  return answered.ok === true ? null : String(answered.error_message);
}

/** Takes the money and tells the bot: a message with successful_payment. */
function charge(
  state: State,
  bot: Bot,
  user: SimUser,
  chat: Chat,
  order: InvoiceOrder,
  what: Json,
  subscription?: StarSubscription,
): { id: string; update: Update } {
  const stars = order.currency === "XTR";
  const random = randomBytes(24).toString("base64url");
  const id = stars ? `stx${random}` : `${bot.id}_${user.id}_${random}`;
  const provider_payment_charge_id = stars ? `${user.id}_0` : `sim_${randomBytes(8).toString("hex")}`;
  const first = subscription?.firstCharge === "";
  if (subscription && first) subscription.firstCharge = id;
  bot.charges.set(id, {
    id,
    provider_payment_charge_id,
    user,
    order,
    refunded: false,
    ...(subscription ? { subscription } : {}),
  });
  if (bot.charges.size > CHARGES_KEPT) bot.charges.delete(bot.charges.keys().next().value!);
  if (stars) {
    bot.starTransactions.push({
      id,
      amount: order.total_amount,
      date: unixNow(),
      source: {
        type: "user",
        transaction_type: "invoice_payment",
        user: fromField(user),
        invoice_payload: order.payload,
        ...(subscription ? { subscription_period: subscription.period } : {}),
      },
    });
  }
  const successful_payment = {
    ...what,
    ...(subscription
      ? {
        subscription_expiration_date: subscription.expiresAt,
        is_recurring: true,
        ...(first ? { is_first_recurring: true } : {}),
      }
      : {}),
    telegram_payment_charge_id: id,
    provider_payment_charge_id,
  };
  return { id, update: addUserMessage(state, bot, chat, user, { successful_payment }).update };
}

interface Found {
  readonly order: InvoiceOrder & { readonly period?: number };
  /** The invoice's message; null when it is paid by its link. */
  readonly message_id: number | null;
}

function findOrder(bot: Bot, chat: Chat, args: Json): Found {
  const link = string(args, "link");
  if (link === undefined) {
    const { order, message: { message_id } } = findInvoice(chat, integer(args, "message_id", 1));
    return { order, message_id };
  }
  const order = bot.invoiceLinks.get(link);
  if (order === undefined) throw new SimError(404, "There is no invoice behind this link.");
  return { order, message_id: null };
}

/**
 * POST /sim/pay {bot, user, message_id?, link?}: pays the last invoice of the chat, or that one, or the one behind a link
 * of createInvoiceLink. First the bot gets pre_checkout_query and has 10 s; when it says ok, a message with
 * successful_payment follows. One invoice can be paid again and again: only the bot's answer prevents it, as at Telegram.
 * 404 when there is no invoice.
 */
export async function pay(state: State, args: Json): Promise<Paid> {
  onlyKnown(args, ["bot", "user", "message_id", "link", "wait", "timeout_ms"]);
  const bot = botArg(state, args);
  const user = userArg(state, args);
  const chat = writableChat(state, bot, user, args);
  const { order, message_id } = findOrder(bot, chat, args);
  if (order.flexible) throw wrong("A price that depends on the shipping (is_flexible) is not emulated.");
  const since = state.clock;
  const { currency, total_amount, payload: invoice_payload, period } = order;
  const what = { currency, total_amount, invoice_payload, ...orderInfo(user, order) };
  const id = `${randomInt(100_000_000, 999_999_999)}${String(state.clock++).padStart(9, "0")}`;
  const error = await preCheckout(state, bot, user, id, what);
  const result = { ok: true as const, message_id, pre_checkout_query_id: id };
  if (error !== null) return { ...result, paid: false, error };
  const invoice = message_id === null ? undefined : chat.messages.get(message_id);
  if (invoice !== undefined) invoice.paid = (invoice.paid ?? 0) + 1;
  const subscription = period === undefined
    ? undefined
    : { firstCharge: "", expiresAt: unixNow() + period, period, cancelled: false };
  const { id: telegram_payment_charge_id, update } = charge(
    state,
    bot,
    user,
    chat,
    order,
    what,
    subscription,
  );
  const update_id = update.status === "filtered" ? null : update.update_id;
  const waited = await aftermath(state, args, chat, update, since);
  return { ...result, paid: true, telegram_payment_charge_id, update_id, ...waited };
}

/** The subscription that began with the charge named in `charge`; without it, the person's last one. 404 without any. */
function findSubscription(bot: Bot, user: SimUser, args: Json): Charge & { subscription: StarSubscription } {
  const first = string(args, "charge");
  const found = [...bot.charges.values()].findLast((candidate) =>
    candidate.user.id === user.id && candidate.subscription !== undefined &&
    (first === undefined || candidate.subscription.firstCharge === first)
  );
  if (found?.subscription === undefined) throw new SimError(404, "This person has no subscription.");
  return found as Charge & { subscription: StarSubscription };
}

/** Answer of renew. */
export interface Renewed extends Partial<Waited> {
  ok: true;
  update_id: number | null;
  telegram_payment_charge_id: string;
  /** Seconds since 1970. */
  subscription_expiration_date: number;
}

/**
 * POST /sim/renew {bot, user, charge?}: the next period of the person's last subscription, or of the one that began with
 * that charge, is charged; nobody is asked first. 404 when there is none, 409 when it was cancelled.
 */
export async function renew(state: State, args: Json): Promise<Renewed> {
  onlyKnown(args, ["bot", "user", "charge", "wait", "timeout_ms"]);
  const bot = botArg(state, args);
  const user = userArg(state, args);
  const chat = writableChat(state, bot, user, args);
  const { order, subscription } = findSubscription(bot, user, args);
  if (subscription.cancelled) throw new SimError(409, "This subscription is cancelled.");
  const since = state.clock;
  subscription.expiresAt += subscription.period;
  const { currency, total_amount, payload: invoice_payload } = order;
  const what = { currency, total_amount, invoice_payload };
  const { id, update } = charge(state, bot, user, chat, order, what, subscription);
  return {
    ok: true,
    update_id: update.status === "filtered" ? null : update.update_id,
    telegram_payment_charge_id: id,
    subscription_expiration_date: subscription.expiresAt,
    ...await aftermath(state, args, chat, update, since),
  };
}

const STATES = ["active", "canceled", "failed"];

/** Answer of subscription; update_id is null when allowed_updates left the update out. */
export interface SubscriptionChanged extends Partial<Waited> {
  ok: true;
  update_id: number | null;
}

/**
 * POST /sim/subscription {bot, user, state, charge?}: in Telegram's settings the person stops the subscription (canceled) or
 * lets it go on (active), or a charge of it fails (failed). The bot gets an update with subscription. 404 when there is
 * none.
 */
export async function changeSubscription(state: State, args: Json): Promise<SubscriptionChanged> {
  onlyKnown(args, ["bot", "user", "state", "charge", "wait", "timeout_ms"]);
  const bot = botArg(state, args);
  const user = userArg(state, args);
  const chat = writableChat(state, bot, user, args);
  const change = string(args, "state") ?? "";
  if (!STATES.includes(change)) throw wrong(`The argument state must be one of ${STATES.join(", ")}.`);
  const { order, subscription } = findSubscription(bot, user, args);
  if (change !== "failed") subscription.cancelled = change === "canceled";
  const since = state.clock;
  const update = pushUpdate(state, bot, "subscription", {
    user: fromField(user),
    invoice_payload: order.payload,
    state: change,
  });
  const update_id = update.status === "filtered" ? null : update.update_id;
  return { ok: true, update_id, ...await aftermath(state, args, chat, update, since) };
}
