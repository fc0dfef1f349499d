/** Faults, lost, repeated and raw updates, and the logs. */
import { runAnswer } from "../answers.ts";
import { SimError } from "../errors.ts";
import { emit } from "../events.ts";
import { kindOf, KNOWN_KINDS } from "../kinds.ts";
import { METHOD_NAMES } from "../methods/index.ts";
import { ensureChat, keepMessage } from "../state.ts";
import type { ChatInfo } from "../options.ts";
import type {
  Bot,
  CallRecord,
  Chat,
  Fault,
  Json,
  Loss,
  Query,
  SimUser,
  State,
  StoredMessage,
  Update,
} from "../types.ts";
import { pushUpdate } from "../updates.ts";
import { attempt } from "../webhook.ts";
import { botArg, flag, integer, object, onlyKnown, string, wrong } from "./args.ts";
import { openQuery } from "./press.ts";
import { aftermath, type Waited } from "./wait.ts";

const FAULT_KEYS = [
  "method",
  "bot",
  "chat_id",
  "error_code",
  "description",
  "retry_after",
  "migrate_to_chat_id",
  "times",
  "hang",
  "after_effect",
  "in_answers",
];

/** POST /sim/faults: the next `times` (1) calls of method ("*" = any) fail. */
export function addFault(state: State, args: Json): { ok: true; faults: Fault[] } {
  onlyKnown(args, FAULT_KEYS);
  const method = string(args, "method")?.toLowerCase() ?? "";
  if (method !== "*" && !METHOD_NAMES.some((name) => name.toLowerCase() === method)) {
    throw wrong(`The argument method must be * or one of ${METHOD_NAMES.join(", ")}.`);
  }
  const error_code = integer(args, "error_code", 400);
  if (error_code !== undefined && error_code > 599) {
    throw wrong("The argument error_code must be from 400 to 599.");
  }
  const hang = flag(args, "hang");
  const after_effect = flag(args, "after_effect");
  if (error_code === undefined && !hang && !after_effect) {
    throw wrong("Give an error_code, or hang: true, or after_effect: true.");
  }
  const fault: Fault = {
    method,
    times: integer(args, "times", 1) ?? 1,
    hang,
    after_effect,
    in_answers: flag(args, "in_answers"),
  };
  if (args.bot !== undefined) fault.bot = botArg(state, args).name;
  if (error_code !== undefined) fault.error_code = error_code;
  const description = string(args, "description");
  if (description !== undefined) fault.description = description;
  for (const key of ["chat_id", "retry_after", "migrate_to_chat_id"] as const) {
    const value = integer(args, key, key === "retry_after" ? 0 : undefined);
    if (value !== undefined) fault[key] = value;
  }
  if (error_code === 429) fault.retry_after ??= 1;
  state.faults.push(fault);
  emit(state, { type: "faults", faults: state.faults });
  return { ok: true, faults: state.faults };
}

/** DELETE /sim/faults */
export function clearFaults(state: State): { ok: true; faults: Fault[] } {
  state.faults.length = 0;
  emit(state, { type: "faults", faults: [] });
  return { ok: true, faults: [] };
}

/**
 * POST /sim/lose {bot, what, times?}: the next `times` (1) updates of a kind, or with a field such as successful_payment in
 * them, never reach the bot, as if their life had ended before. POST /sim/duplicate brings one after all.
 */
export function lose(state: State, args: Json): { ok: true; losses: Loss[] } {
  onlyKnown(args, ["bot", "what", "times"]);
  const bot = botArg(state, args).name;
  const what = string(args, "what");
  if (!what) throw wrong("The argument what must name a kind of update, or a field of what it brings.");
  state.losses.push({ bot, what, times: integer(args, "times", 1) ?? 1 });
  return { ok: true, losses: state.losses };
}

function adoptPeople(state: State, bot: Bot, payload: Json): Chat | null {
  const from = payload.from as (SimUser & Json) | undefined;
  if (typeof from?.id === "number" && !state.users.has(from.id)) {
    state.users.set(from.id, { ...from, first_name: from.first_name ?? String(from.id) });
  }
  const info = (payload.chat ?? (payload.message as Json | undefined)?.chat) as ChatInfo | undefined;
  if (typeof info?.id === "number") return bot.chats.get(info.id) ?? ensureChat(state, bot, { ...info });
  return typeof from?.id === "number" ? bot.chats.get(from.id) ?? null : null;
}

function adoptMessage(state: State, bot: Bot, chat: Chat | null, kind: string, payload: Json): void {
  if (chat === null || (kind !== "message" && kind !== "edited_message")) return;
  const message = payload as StoredMessage["message"];
  if (typeof message.message_id !== "number") return;
  bot.nextMessageId = Math.max(bot.nextMessageId, message.message_id + 1);
  keepMessage(state, chat, {
    message,
    fromBot: false,
    plainMarkup: false,
    edited: kind === "edited_message",
    touched: state.clock++,
  });
}

const QUERY_KINDS: readonly string[] = [
  "callback_query",
  "pre_checkout_query",
  "shipping_query",
] satisfies Query["kind"][];

/** POST /sim/raw {bot, update}: any update as it is; update_id is filled in when it is missing. */
export async function raw(
  state: State,
  args: Json,
): Promise<{ ok: true; update_id: number | null } & Partial<Waited>> {
  onlyKnown(args, ["bot", "update", "wait", "timeout_ms"]);
  const bot = botArg(state, args);
  const given = object(args, "update");
  const update_id = integer(given, "update_id", 0);
  const kind = kindOf(given);
  const payload = given[kind];
  const readable = typeof payload === "object" && payload !== null ? payload as Json : {};
  const since = state.clock;
  const chat = KNOWN_KINDS.has(kind) ? adoptPeople(state, bot, readable) : null;
  adoptMessage(state, bot, chat, kind, readable);
  if (QUERY_KINDS.includes(kind) && typeof readable.id === "string") {
    const userId = Number((readable.from as Json | undefined)?.id ?? 0);
    openQuery(state, bot, readable.id, kind as Query["kind"], userId, chat?.info.id ?? null);
  }
  const update = pushUpdate(state, bot, kind, payload, update_id);
  const waited = await aftermath(state, args, chat ?? ensureNowhere(), update, since);
  return { ok: true, update_id: update.status === "filtered" ? null : update.update_id, ...waited };
}

/** A chat that is nobody's, for updates that belong to none. */
const ensureNowhere = (): Chat => ({ lastCallAt: 0, messages: new Map() } as unknown as Chat);

/** Answer of duplicate: what each copy met, in no particular order. */
export interface Duplicated {
  ok: true;
  update_id: number;
  results: { status: number | null; error: string | null }[];
}

/** POST /sim/duplicate {bot, update_id, times?}: sends a past update again, all copies at once, past the queues. */
export async function duplicate(state: State, args: Json): Promise<Duplicated> {
  onlyKnown(args, ["bot", "update_id", "times"]);
  const bot = botArg(state, args);
  const update_id = integer(args, "update_id", 0);
  const times = integer(args, "times", 1) ?? 1;
  if (update_id === undefined) throw wrong("The argument update_id must name a past update.");
  if (times > 1000) throw wrong("The argument times must be at most 1000.");
  const update = bot.recent.items().findLast((candidate) => candidate.update_id === update_id);
  if (update === undefined) {
    throw new SimError(404, `The bot ${bot.name} has had no update ${update_id} lately.`);
  }
  const hook = bot.webhook;
  if (hook === null) throw new SimError(409, `The bot ${bot.name} has no webhook to send the copies to.`);
  const results = await Promise.all(Array.from({ length: times }, async () => {
    const { ok, status, error, answer } = await attempt(state, hook, update);
    if (ok && answer !== "") await runAnswer(state, bot, update_id, answer);
    return { status, error };
  }));
  return { ok: true, update_id, results };
}

function newest<T>(items: T[], args: Json): T[] {
  const limit = integer(args, "limit", 1) ?? 100;
  return items.slice(-limit);
}

/** GET /sim/calls ?bot=&method=&via=&limit=: the newest Bot API calls, oldest first. */
export function calls(state: State, args: Json): { ok: true; calls: CallRecord[] } {
  onlyKnown(args, ["bot", "method", "via", "limit"]);
  const bot = args.bot === undefined ? undefined : botArg(state, args).name;
  const method = string(args, "method")?.toLowerCase();
  const via = string(args, "via");
  const found = state.calls.items().filter((call) =>
    (bot === undefined || call.bot === bot) &&
    (method === undefined || call.method.toLowerCase() === method) &&
    (via === undefined || call.via === via)
  );
  return { ok: true, calls: newest(found, args) };
}

/** GET /sim/answer_errors ?bot=&limit=: methods in webhook answers that failed, which a bot never hears of. */
export function answerErrors(
  state: State,
  args: Json,
): { ok: true; errors: (CallRecord & { update_id: number })[] } {
  onlyKnown(args, ["bot", "limit"]);
  const bot = args.bot === undefined ? undefined : botArg(state, args).name;
  const found = state.answerErrors.items().filter((call) => bot === undefined || call.bot === bot);
  return { ok: true, errors: newest(found, args) };
}

/** An update of the log: its body parsed, and how its delivery went. */
export interface UpdateRecord
  extends Pick<Update, "update_id" | "bot" | "kind" | "queue" | "status" | "attempts"> {
  attempt_count: number;
  created_at: number;
  update: unknown;
}

/** An update as the log shows it. */
export function describeUpdate(
  { update_id, bot, kind, queue, status, attempts, attemptCount, createdAt, body }: Update,
): UpdateRecord {
  return {
    update_id,
    bot,
    kind,
    queue,
    status,
    attempts: attempts.slice(),
    attempt_count: attemptCount,
    created_at: createdAt,
    update: JSON.parse(body) as unknown,
  };
}

/** GET /sim/updates ?bot=&update_id=&limit=: the newest updates, oldest first. */
export function updates(state: State, args: Json): { ok: true; updates: UpdateRecord[] } {
  onlyKnown(args, ["bot", "update_id", "limit"]);
  const bots = args.bot === undefined ? state.bots : [botArg(state, args)];
  const id = integer(args, "update_id", 0);
  const found = bots.flatMap((bot) => bot.recent.items()).filter((update) =>
    id === undefined || update.update_id === id
  );
  return { ok: true, updates: newest(found, args).map(describeUpdate) };
}
