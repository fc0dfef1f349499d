/** New updates: numbered, filtered by allowed_updates, put into Telegram's queues. */
import { emit } from "./events.ts";
import { takeLoss } from "./faults.ts";
import { KNOWN_KINDS, MESSAGE_TTL_S, OPTIONAL, QUERIES, QUERY_TTL_S, queueOf } from "./kinds.ts";
import { serveLongPoll } from "./polling.ts";
import type { Bot, Json, State, Update } from "./types.ts";
import { offer } from "./webhook.ts";

function isAllowed(bot: Bot, kind: string): boolean {
  if (!KNOWN_KINDS.has(kind)) return true;
  return bot.allowed === null ? !OPTIONAL.has(kind) : bot.allowed.has(kind);
}

/**
 * Puts an update on its way. update_id is the next one unless given. A kind that allowed_updates leaves out comes
 * back with status "filtered" and no update_id; one that is to be lost (POST /sim/lose) with "dropped".
 */
export function pushUpdate(state: State, bot: Bot, kind: string, payload: unknown, givenId?: number): Update {
  const allowed = isAllowed(bot, kind);
  const update_id = allowed ? givenId ?? bot.nextUpdateId : 0;
  if (update_id >= bot.nextUpdateId) bot.nextUpdateId = update_id + 1;
  const createdAt = Date.now();
  const seconds = QUERIES.has(kind) ? QUERY_TTL_S : MESSAGE_TTL_S;
  const update: Update = {
    update_id,
    bot: bot.name,
    kind,
    queue: queueOf(kind, (payload ?? {}) as Json, update_id),
    body: JSON.stringify(kind === "" ? { update_id } : { update_id, [kind]: payload }),
    createdAt,
    expiresAt: createdAt + seconds * 1000 * state.timing.ttlScale,
    delay: 1,
    failCount: 0,
    attempts: [],
    attemptCount: 0,
    status: allowed ? "pending" : "filtered",
    waiters: null,
  };
  if (!allowed) return update;
  bot.recent.push(update);
  const lost = takeLoss(state, bot, kind, (payload ?? {}) as Json);
  if (lost) update.status = "dropped";
  else bot.pending.add(update);
  if (state.listeners.size > 0) {
    emit(state, { type: "update", update });
    const { chat } = (payload ?? {}) as { chat?: { id?: unknown } };
    if (typeof chat?.id === "number") emit(state, { type: "chat", bot: bot.name, chat: chat.id });
  }
  if (lost) return update;
  if (bot.webhook !== null) offer(state, bot, bot.webhook, update);
  else if (bot.longPoll !== null) serveLongPoll(bot);
  return update;
}
