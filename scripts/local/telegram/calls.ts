/** One Bot API call from name and arguments to its outcome, with faults and the log. */
import { ApiError, Described } from "./errors.ts";
import { emit } from "./events.ts";
import { faultError, takeFault } from "./faults.ts";
import { METHODS } from "./methods/index.ts";
import { isUpload } from "./params.ts";
import type { Bot, CallRecord, Json, Outcome, State } from "./types.ts";

function loggable(params: Json): Json {
  let copy: Json | null = null;
  for (const key of Object.keys(params)) {
    const value = params[key];
    if (!isUpload(value)) continue;
    copy ??= { ...params };
    copy[key] = { file: value.name, type: value.type, size: value.bytes.length };
  }
  return copy ?? params;
}

function errorOutcome(error: unknown, record: CallRecord): Outcome {
  const known = error instanceof ApiError ? error : new ApiError(500, "Internal Server Error");
  if (!(error instanceof ApiError)) console.error("Telegram emulator:", error);
  record.error_code = known.code;
  record.description = known.description;
  const { code: error_code, description, parameters } = known;
  const body = JSON.stringify({ ok: false, error_code, description, ...(parameters ? { parameters } : {}) });
  const retryAfter = parameters?.retry_after as number | undefined;
  return { kind: "json", ok: false, status: error_code, body, record, ...(retryAfter ? { retryAfter } : {}) };
}

/** Tells listeners how a call ended, and what it may have changed. */
function tell(state: State, record: CallRecord): void {
  if (state.listeners.size === 0) return;
  emit(state, { type: "call", call: record });
  const chat = Number(record.params.chat_id ?? NaN);
  if (Number.isSafeInteger(chat)) emit(state, { type: "chat", bot: record.bot, chat });
  if (record.fault) emit(state, { type: "faults", faults: state.faults });
}

/**
 * Runs a Bot API method. Never throws. inAnswer: it came in a webhook answer, where faults count only if they say so.
 */
export async function callMethod(
  state: State,
  bot: Bot,
  name: string,
  params: Json,
  inAnswer = false,
): Promise<Outcome> {
  const record: CallRecord = {
    bot: bot.name,
    method: name,
    params: loggable(params),
    via: inAnswer ? "answer" : "http",
    at: Date.now(),
    ok: false,
  };
  state.calls.push(record);
  const outcome = await runMethod(state, bot, name.toLowerCase(), params, record);
  tell(state, record);
  return outcome;
}

async function runMethod(
  state: State,
  bot: Bot,
  method: string,
  params: Json,
  record: CallRecord,
): Promise<Outcome> {
  const chat = params.chat_id === undefined ? undefined : bot.chats.get(Number(params.chat_id));
  if (chat !== undefined) chat.lastCallAt = performance.now();
  const fault = takeFault(state, bot, method, params, record.via === "answer");
  if (fault !== null) {
    record.fault = true;
    if (!fault.after_effect) {
      if (!fault.hang) return errorOutcome(faultError(fault), record);
      record.description = "no answer (fault)";
      return { kind: "hang" };
    }
  }
  try {
    const run = METHODS[method];
    if (run === undefined) throw new ApiError(404, "Not Found: method not found");
    const outcome = run({ state, bot, params });
    const given = outcome instanceof Promise ? await outcome : outcome;
    const described = given instanceof Described;
    const result = described ? given.result : given;
    record.ok = true;
    const id = (result as Json | null)?.message_id;
    if (typeof id === "number") record.message_id = id;
    if (fault?.error_code !== undefined) return errorOutcome(faultError(fault), record);
    if (fault !== null) {
      record.description = fault.hang ? "done, no answer (fault)" : "done, connection dropped (fault)";
      return { kind: fault.hang ? "hang" : "drop" };
    }
    const body = JSON.stringify(
      described ? { ok: true, result, description: given.description } : { ok: true, result },
    );
    return { kind: "json", ok: true, status: 200, body, record };
  } catch (error) {
    return errorOutcome(error, record);
  }
}
