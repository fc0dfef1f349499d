/** Faults on demand: the next calls of a method fail in the way that was ordered, and the next updates of a kind are lost. */
import { ApiError } from "./errors.ts";
import type { Bot, Fault, Json, State } from "./types.ts";

const TEXTS: Record<number, string | undefined> = {
  400: "Bad Request: fault ordered by the test",
  401: "Unauthorized",
  403: "Forbidden: bot was blocked by the user",
  404: "Not Found",
  409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
  413: "Request Entity Too Large",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/**
 * Takes the first fault that fits this call and counts it; null when the call is to go well.
 * inAnswer: the method came in a webhook answer, where only faults with in_answers count.
 */
export function takeFault(
  state: State,
  bot: Bot,
  method: string,
  params: Json,
  inAnswer: boolean,
): Fault | null {
  if (state.faults.length === 0) return null;
  const index = state.faults.findIndex((fault) =>
    (fault.method === "*" || fault.method === method) &&
    (fault.bot === undefined || fault.bot === bot.name) &&
    (fault.chat_id === undefined || String(fault.chat_id) === String(params.chat_id)) &&
    (!inAnswer || fault.in_answers)
  );
  const fault = state.faults[index];
  if (fault === undefined) return null;
  if (--fault.times <= 0) state.faults.splice(index, 1);
  return fault;
}

/** Takes the first order that this update is to be lost, and counts it; false when it is to go out. */
export function takeLoss(state: State, bot: Bot, kind: string, payload: Json): boolean {
  const index = state.losses.findIndex(({ bot: name, what }) =>
    name === bot.name && (what === kind || what in payload)
  );
  const loss = state.losses[index];
  if (loss === undefined) return false;
  if (--loss.times <= 0) state.losses.splice(index, 1);
  return true;
}

/** The error that a fault stands for, with Telegram's text and parameters. */
export function faultError(fault: Fault): ApiError {
  const code = fault.error_code ?? 500;
  const parameters: Json = {};
  if (fault.retry_after !== undefined) parameters.retry_after = fault.retry_after;
  if (fault.migrate_to_chat_id !== undefined) parameters.migrate_to_chat_id = fault.migrate_to_chat_id;
  const usual = code === 429
    ? `Too Many Requests: retry after ${fault.retry_after ?? 1}`
    : fault.migrate_to_chat_id !== undefined
    ? "Bad Request: group chat was upgraded to a supergroup chat"
    : TEXTS[code] ?? `Error ${code}`;
  return new ApiError(
    code,
    fault.description ?? usual,
    Object.keys(parameters).length > 0 ? parameters : undefined,
  );
}
