/** Answers to callback, pre-checkout and shipping queries. */
import { badRequest } from "../errors.ts";
import { emit } from "../events.ts";
import { characters } from "../format.ts";
import { unixNow } from "../messages.ts";
import { boolArg, intArg, requiredArg, textArg } from "../params.ts";
import type { Call, Query } from "../types.ts";

const TOAST_LIMIT = 200;
const TOASTS_KEPT = 50;

function openQuery(call: Call, key: string, kind: Query["kind"]): Query {
  const query = call.bot.queries.get(textArg(call.params, key));
  if (query === undefined || query.kind !== kind || query.answered !== null || query.expiresAt < Date.now()) {
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  }
  return query;
}

/** answerCallbackQuery: once per query. */
export function answerCallbackQuery(call: Call): boolean {
  const { params, bot, state } = call;
  const text = textArg(params, "text");
  const url = textArg(params, "url");
  const query = openQuery(call, "callback_query_id", "callback_query");
  if (characters(text) > TOAST_LIMIT) throw badRequest("MESSAGE_TOO_LONG");
  const show_alert = boolArg(params, "show_alert");
  query.answered = {
    text,
    show_alert,
    ...(url === "" ? {} : { url }),
    cache_time: intArg(params, "cache_time"),
  };
  const chat = query.chatId === null ? undefined : bot.chats.get(query.chatId);
  query.onAnswer?.();
  if (text !== "" || url !== "") {
    const shown = { text, show_alert, ...(url === "" ? {} : { url }) };
    emit(state, { type: "toast", bot: bot.name, user: query.userId, ...shown });
  }
  if (chat !== undefined) {
    chat.lastCallAt = performance.now();
    if (text !== "" || url !== "") {
      chat.toasts.push({ text, show_alert, ...(url === "" ? {} : { url }), date: unixNow() });
      if (chat.toasts.length > TOASTS_KEPT) chat.toasts.shift();
    }
  }
  return true;
}

function answerPayment(call: Call, key: string, kind: Query["kind"]): boolean {
  const ok = boolArg(call.params, "ok");
  const error_message = ok ? "" : requiredArg(call.params, "error_message");
  const query = openQuery(call, key, kind);
  query.answered = { ok, ...(ok ? {} : { error_message }) };
  query.onAnswer?.();
  return true;
}

/** answerPreCheckoutQuery */
export const answerPreCheckoutQuery = (call: Call): boolean =>
  answerPayment(call, "pre_checkout_query_id", "pre_checkout_query");

/** answerShippingQuery */
export const answerShippingQuery = (call: Call): boolean =>
  answerPayment(call, "shipping_query_id", "shipping_query");
