/**
 * Delivery of polled updates to a function by the rules that Telegram keeps for webhooks (see telegram/webhook.ts): the
 * first retry at once, then after 2, 4, 8 … seconds up to a random 60–120, Retry-After honoured, until the update's life
 * ends; the method in the answer's body is carried out.
 */
import { type CallBot, networkProblem } from "../webhooks/bot_api.ts";
import { kindOf, MESSAGE_TTL_S, QUERIES, QUERY_TTL_S, queueOf } from "./telegram/kinds.ts";

/** How fast the relay's waiting goes; tests make it quicker. */
export interface PollTiming {
  /** Factor on pauses; 1 = as Telegram. */
  scale: number;
  /** Seconds that an idle getUpdates waits; Telegram allows 50. */
  pollSeconds: number;
  /** Milliseconds between looks for new updates while others are on their way. */
  peekMs: number;
  /** Milliseconds that the function has for its answer. */
  answerMs: number;
}

/** Telegram's own timing. It delays polls with the same offset to one in half a second. */
export const POLL_TIMING: PollTiming = { scale: 1, pollSeconds: 50, peekMs: 500, answerMs: 60_000 };

/** An update that Telegram was not yet told to forget. */
export interface Polled {
  id: number;
  /** Telegram's queue: updates with the same key go one after the other. */
  queue: string;
  body: string;
  /** Milliseconds since 1970 when Telegram would drop it. */
  endsAt: number;
  done: boolean;
}

/** Where updates go. */
export interface DeliverOptions {
  /** Of the function. */
  url: string;
  secret: string;
  call: CallBot;
  /** Gets lines about what did not go well at once. */
  log: (line: string) => void;
  timing: PollTiming;
  /** Ends the pauses; what is not delivered then stays with Telegram. */
  signal: AbortSignal;
}

const LONGEST_RETRY_AFTER_S = 3600;
const RETRY_CAP_S = 60;
const ANSWER_ATTEMPTS = 6;
const NEVER = new Set(["setwebhook", "deletewebhook", "close", "logout"]);

type Json = Record<string, unknown>;

/** Reads an Update object as getUpdates gives it. */
export function readPolled(update: Json): Polled {
  const id = update.update_id as number;
  const kind = kindOf(update);
  const payload = (update[kind] ?? {}) as Json;
  const since = payload.edit_date ?? payload.date;
  const seconds = QUERIES.has(kind) ? QUERY_TTL_S : MESSAGE_TTL_S;
  return {
    id,
    queue: queueOf(kind, payload, id),
    body: JSON.stringify(update),
    endsAt: (typeof since === "number" ? since * 1000 : Date.now()) + seconds * 1000,
    done: false,
  };
}

/** Waits; ends early when the signal comes. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted || ms <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

interface Posted {
  ok: boolean;
  /** For people: "500" or why there was no answer. */
  what: string;
  retryAfter: number;
  answer: string;
}

async function post({ url, secret, timing }: DeliverOptions, body: string): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(timing.answerMs),
    });
    const answer = await response.text();
    const seconds = Number(response.headers.get("retry-after") ?? 0);
    const retryAfter = Number.isInteger(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_RETRY_AFTER_S) : 0;
    return { ok: response.ok, what: String(response.status), retryAfter, answer };
  } catch (error) {
    return { ok: false, what: networkProblem(error), retryAfter: 0, answer: "" };
  }
}

/**
 * Brings an update to the function until it is taken (2xx, and its answer carried out) or its life is over; `done` is
 * true then. Returns without it only when the signal came.
 */
export async function deliver(
  options: DeliverOptions,
  item: Polled,
  limited: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const { log, timing, signal } = options;
  let delay = 1;
  for (let failures = 0; !signal.aborted;) {
    const posted = await limited(() => post(options, item.body));
    if (posted.ok) {
      if (failures > 0) log(`update ${item.id} was taken at attempt ${failures + 1}.`);
      item.done = await runAnswer(options, item.id, posted.answer);
      return;
    }
    let seconds = posted.retryAfter;
    if (seconds === 0 && failures > 0) {
      delay = Math.min(RETRY_CAP_S + Math.floor(Math.random() * (RETRY_CAP_S + 1)), delay * 2);
      seconds = delay;
    }
    failures++;
    const ms = seconds * 1000 * timing.scale;
    if (Date.now() + ms > item.endsAt) {
      log(`update ${item.id} was given up: its life is over (last answer: ${posted.what}).`);
      item.done = true;
      return;
    }
    if (failures === 1) log(`update ${item.id} was not taken (${posted.what}); it is tried again and again.`);
    await pause(ms, signal);
  }
}

/**
 * Carries out the method in a function's answer as Telegram does: nothing that only reads, no webhook methods, the
 * result discarded. What Telegram could not take now is tried again a few times; false when the signal came before that.
 */
async function runAnswer(
  { call, log, timing, signal }: DeliverOptions,
  id: number,
  answer: string,
): Promise<boolean> {
  const { method, ...params } = parse(answer);
  if (typeof method !== "string" || /^get/i.test(method) || NEVER.has(method.toLowerCase())) return true;
  for (let attempt = 1;; attempt++) {
    const told = await call(method, params);
    if (told.ok || /query is too old|query ID is invalid/i.test(told.description)) return true;
    const { code, description, retryAfter } = told;
    if ((code > 0 && code < 500 && code !== 429) || attempt >= ANSWER_ATTEMPTS) {
      log(`the answer to update ${id} (${method}) was refused: ${code} ${description}.`);
      return true;
    }
    if (signal.aborted) return false;
    await pause((retryAfter || 2 ** (attempt - 1)) * 1000 * timing.scale, signal);
  }
}

function parse(answer: string): Json {
  try {
    const body: unknown = answer.trimStart().startsWith("{") ? JSON.parse(answer) : {};
    return body as Json;
  } catch {
    return {};
  }
}
