/**
 * Webhook delivery by Telegram's rules (open Bot API server, WebhookActor): one queue per chat or person, strictly in
 * order, its head blocks it; first retry at once, then after 2, 4, 8 … seconds up to a random 60–120; Retry-After is
 * honoured; an update whose next attempt would come after its life is dropped.
 */
import { STATUS_CODES } from "node:http";
import { runAnswer } from "./answers.ts";
import { emit } from "./events.ts";
import { settle } from "./settle.ts";
import type { Attempt, Bot, Queue, State, Update, Webhook } from "./types.ts";

const LONGEST_RETRY_AFTER_S = 3600;
const RETRY_CAP_S = 60;
const ATTEMPTS_KEPT = 20;

/** Outcome of one POST to a webhook; retryAfter in seconds, 0 = not asked for. */
export interface PostResult {
  ok: boolean;
  status: number | null;
  error: string | null;
  retryAfter: number;
  answer: string;
}

function failure(error: unknown, timedOut: boolean): string {
  if (timedOut) return "Read timeout expired";
  const text = `${error} ${(error as Error)?.cause}`;
  if (/refused/i.test(text)) return "Connection refused";
  if (/reset/i.test(text)) return "Connection reset by peer";
  if (/dns|resolve|lookup/i.test(text)) return "Failed to resolve host: No address associated with hostname";
  return "Webhook connection closed";
}

/** Sends one body to the webhook and reads the answer; never throws. */
export async function post(state: State, hook: Webhook, body: string): Promise<PostResult> {
  const controller = new AbortController();
  hook.controllers.add(controller);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, state.timing.answerTimeoutMs);
  try {
    const { signal } = controller;
    const response = await fetch(hook.url, {
      method: "POST",
      headers: hook.headers,
      body,
      redirect: "manual",
      signal,
    });
    const answer = await response.text();
    const { status } = response;
    if (status >= 200 && status <= 299) return { ok: true, status, error: null, retryAfter: 0, answer };
    const seconds = Number(response.headers.get("retry-after") ?? 0);
    const retryAfter = Number.isInteger(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_RETRY_AFTER_S) : 0;
    const words = response.statusText || STATUS_CODES[status] || "";
    return {
      ok: false,
      status,
      error: `Wrong response from the webhook: ${status} ${words}`.trim(),
      retryAfter,
      answer,
    };
  } catch (error) {
    return { ok: false, status: null, error: failure(error, timedOut), retryAfter: 0, answer: "" };
  } finally {
    clearTimeout(timer);
    hook.controllers.delete(controller);
  }
}

/** Sends an update once and keeps the attempt in its record. */
export async function attempt(state: State, hook: Webhook, update: Update): Promise<PostResult> {
  const at = Date.now();
  const begun = performance.now();
  const result = await post(state, hook, update.body);
  const { status, error, retryAfter } = result;
  const record: Attempt = { at, ms: Math.round((performance.now() - begun) * 10) / 10, status, error };
  if (retryAfter > 0) record.retry_after = retryAfter;
  update.attemptCount++;
  update.attempts.push(record);
  if (update.attempts.length > ATTEMPTS_KEPT) update.attempts.shift();
  if (!result.ok && !hook.closed) {
    hook.lastErrorDate = Math.floor(Date.now() / 1000);
    hook.lastErrorMessage = error ?? "";
  }
  return result;
}

/** Scaled milliseconds until the next attempt, after Telegram's arithmetic; counts the failure. */
function nextPause(state: State, update: Update, retryAfter: number): number {
  let pause = retryAfter;
  if (retryAfter === 0 && update.failCount > 0) {
    const cap = RETRY_CAP_S + Math.floor(Math.random() * (RETRY_CAP_S + 1));
    update.delay = Math.min(cap, update.delay * 2);
    pause = update.delay;
  }
  update.failCount++;
  return pause * 1000 * state.timing.retryScale;
}

function advance(state: State, bot: Bot, hook: Webhook, queue: Queue): void {
  queue.head++;
  if (queue.head >= queue.items.length) {
    hook.queues.delete(queue.key);
    return;
  }
  if (queue.head > 256) {
    queue.items.splice(0, queue.head);
    queue.head = 0;
  }
  hook.ready.push(queue);
  pump(state, bot, hook);
}

async function deliver(state: State, bot: Bot, hook: Webhook, queue: Queue, update: Update): Promise<void> {
  hook.inFlight++;
  update.status = "sending";
  const result = await attempt(state, hook, update);
  if (hook.closed) return;
  hook.inFlight--;
  if (result.ok) {
    if (result.answer !== "") await runAnswer(state, bot, update.update_id, result.answer);
    if (hook.closed) return;
    settle(bot, update, "delivered");
    advance(state, bot, hook, queue);
  } else {
    const pause = nextPause(state, update, result.retryAfter);
    if (Date.now() + pause > update.expiresAt) {
      settle(bot, update, "dropped");
      advance(state, bot, hook, queue);
    } else {
      update.status = "pending";
      wakeAfter(state, bot, hook, queue, pause);
    }
  }
  emit(state, { type: "update", update });
  pump(state, bot, hook);
}

function wakeAfter(state: State, bot: Bot, hook: Webhook, queue: Queue, pause: number): void {
  if (pause <= 0) {
    hook.ready.push(queue);
    return;
  }
  queue.timer = setTimeout(() => {
    queue.timer = null;
    hook.ready.push(queue);
    pump(state, bot, hook);
  }, pause);
}

function pump(state: State, bot: Bot, hook: Webhook): void {
  while (!hook.closed && hook.inFlight < hook.maxConnections) {
    const queue = hook.ready.shift();
    if (queue === undefined) return;
    const update = queue.items[queue.head];
    if (update === undefined) hook.queues.delete(queue.key);
    else if (update.status !== "pending") advance(state, bot, hook, queue);
    else if (update.expiresAt < Date.now()) {
      settle(bot, update, "dropped");
      advance(state, bot, hook, queue);
    } else void deliver(state, bot, hook, queue, update);
  }
}

/** Puts an update into its queue of the webhook and sends what may be sent. */
export function offer(state: State, bot: Bot, hook: Webhook, update: Update): void {
  const queue = hook.queues.get(update.queue);
  if (queue !== undefined) {
    queue.items.push(update);
    return;
  }
  const fresh: Queue = { key: update.queue, items: [update], head: 0, timer: null };
  hook.queues.set(update.queue, fresh);
  hook.ready.push(fresh);
  pump(state, bot, hook);
}

/** Opens a webhook for a bot; what waits for getUpdates goes there. */
export function openWebhook(
  state: State,
  bot: Bot,
  url: string,
  secret: string,
  maxConnections: number,
): void {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (secret !== "") headers["x-telegram-bot-api-secret-token"] = secret;
  const hook: Webhook = {
    url,
    secret,
    maxConnections,
    headers,
    queues: new Map(),
    ready: [],
    inFlight: 0,
    controllers: new Set(),
    closed: false,
    lastErrorDate: 0,
    lastErrorMessage: "",
  };
  bot.webhook = hook;
  for (const update of bot.pending) offer(state, bot, hook, update);
}

/** Closes a bot's webhook: attempts are cut off, undelivered updates stay pending and start afresh. */
export function closeWebhook(bot: Bot): void {
  const hook = bot.webhook;
  if (hook === null) return;
  hook.closed = true;
  bot.webhook = null;
  for (const queue of hook.queues.values()) if (queue.timer !== null) clearTimeout(queue.timer);
  for (const controller of hook.controllers) controller.abort();
  for (const update of bot.pending) {
    update.status = "pending";
    update.failCount = 0;
    update.delay = 1;
  }
}
