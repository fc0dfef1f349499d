/** What an attempt at a Bot API call means for the outbox. */
import { GrammyError, HttpError } from "grammy/web";
import type { Delivery, DeliveryResult } from "./doors.ts";
import { MissingSetting } from "./provider_token.ts";
import { SecretUnread } from "./webhook_secret.ts";

/** Part of a result that the attempt decides. */
export type Outcome = Omit<DeliveryResult, "id">;

const NOTHING: Outcome = {
  outcome: "sent",
  message_id: null,
  error_code: null,
  error: null,
  retry_after: null,
  migrate_to_chat_id: null,
};

/** Result of a delivery that was not tried, because an earlier one to the same chat did not get through. */
export function released(delivery: Delivery): DeliveryResult {
  return { ...NOTHING, id: delivery.id, outcome: "released" };
}

/** Result of an answer that rode in the HTTP response: handed over, or to be sent again. */
export function answered(id: number, handedOver: boolean): DeliveryResult {
  if (handedOver) return { ...NOTHING, id, outcome: "answered" };
  return { ...NOTHING, id, outcome: "retry", error: "the response was not taken" };
}

/**
 * The call succeeded; `result` is a Message, an array of them (albums), a MessageId, a link, a page of transactions in Stars
 * or true.
 */
export function sent(result: unknown): Outcome {
  if (typeof result === "string") return { ...NOTHING, link: result };
  const first: unknown = Array.isArray(result) ? result[0] : result;
  const { message_id: id, transactions } = Object(first) as { message_id?: unknown; transactions?: unknown };
  return {
    ...NOTHING,
    message_id: typeof id === "number" ? id : null,
    ...(Array.isArray(transactions) ? { transactions } : {}),
  };
}

/** 400s that mean: there is nothing left to do. Telegram has no codes for them (texts of telegram-bot-api). */
const ALREADY_DONE = [
  /message is not modified/i,
  /query is too old/i,
  /query ID is invalid/i,
  /CHARGE_ALREADY_REFUNDED/,
];

/**
 * Turns a failure into an outcome: 429 and 5xx are tried again, so are 401 and 404 (a wrong token, which an operator
 * repairs) and 409; 400 and 403 never get better, except what is already done and a group that moved.
 */
export function failed(error: unknown): Outcome {
  if (error instanceof GrammyError) return refused(error);
  if (error instanceof MissingSetting) return { ...NOTHING, outcome: "dead", error: error.message };
  if (error instanceof SecretUnread) return { ...NOTHING, outcome: "retry", error: error.message };
  const cause = error instanceof HttpError ? error.error : error;
  if (neverLeft(cause)) return { ...NOTHING, outcome: "retry", error: "no connection to Telegram" };
  if (error instanceof HttpError) return { ...NOTHING, outcome: "unknown", error: "no answer from Telegram" };
  // Neither Telegram nor the network: the payload could not even be written (a QR code of too long a text).
  return { ...NOTHING, outcome: "dead", error: "the call could not be built" };
}

function refused({ error_code, description, parameters }: GrammyError): Outcome {
  const result = { ...NOTHING, error_code, error: description };
  const { migrate_to_chat_id, retry_after } = parameters;
  if (error_code === 429) return { ...result, outcome: "retry", retry_after: retry_after ?? 1 };
  if (error_code === 400) {
    if (migrate_to_chat_id !== undefined) return { ...result, outcome: "retry", migrate_to_chat_id };
    return { ...result, outcome: ALREADY_DONE.some((known) => known.test(description)) ? "sent" : "dead" };
  }
  if (error_code < 300) return { ...result, outcome: "unknown" };
  const passing = error_code >= 500 || [401, 404, 408, 409].includes(error_code);
  return { ...result, outcome: passing ? "retry" : "dead" };
}

/**
 * Did the request surely not leave this machine? Deno names the phase only in the text of the error or of its cause:
 * "client error (Connect): tcp connect error …", also for DNS and TLS.
 */
function neverLeft(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (/client error \(Connect\)|dns error|tcp connect error/i.test(e.message)) return true;
  }
  return false;
}
