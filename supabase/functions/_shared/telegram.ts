/** Delivery of what SQL put into the outbox, through grammY's Api. */
import { Api } from "grammy/web";
import { BOT_NAMES, type BotName, type Config, TOKEN_VARIABLES } from "./config.ts";
import type { Delivery, DeliveryResult } from "./db.ts";
import type { Log } from "./log.ts";
import { hasFiles, withFiles, withoutFile } from "./files/attach.ts";
import { FileError } from "./files/make.ts";
import { failed, type Outcome, released, sent } from "./outcomes.ts";
import { sendStored, storedPhoto } from "./pictures.ts";
import type { Storage } from "./storage.ts";

/** Seconds to wait for one call. */
export const CALL_TIMEOUT_S = 12;
/**
 * Milliseconds after the claim in which a call may still begin: SQL leases a row for 30 s, and what begins later could
 * end (12 s) and be reported (1 s) after another process took the row, so that the message would be sent twice.
 */
export const SEND_WINDOW_MS = 7_000;
/** Calls in flight in one process. */
const PARALLEL = 32;

/** Sends for all bots. */
export interface Sender {
  /**
   * Sends deliveries, in order within a chat and side by side across chats. Once one did not get through, the rest of
   * its chat is released, also what other updates have in line here: SQL puts them behind the one that failed. Never
   * rejects; reports each result as soon as it is known.
   * @param claimedAt `performance.now()` before the claim
   */
  send(bot: BotName, deliveries: readonly Delivery[], claimedAt: number): Promise<DeliveryResult[]>;
}

/** What the sender needs. */
export interface SenderDeps {
  readonly config: Pick<Config, "bots" | "telegramApiRoot">;
  readonly report: (bot: BotName, result: DeliveryResult) => void;
  /** Hands the results to SQL now; a chat stays held back until SQL knows of its failure. */
  readonly flush?: () => Promise<unknown>;
  /** Where `{"$media": path}` is; without one such a message goes without its picture. */
  readonly storage?: Storage;
  readonly log: Log;
  /** Seconds; for tests. */
  readonly timeoutS?: number;
  /** Milliseconds; for tests. */
  readonly windowMs?: number;
}

/** Calls any method by its name: SQL chooses it, and newer Bot API methods need no newer grammY. */
type Caller = Record<string, (payload: Record<string, unknown>) => Promise<unknown>>;

/** Creates the Api of every configured bot. */
export function createApis(
  { bots, telegramApiRoot }: Pick<Config, "bots" | "telegramApiRoot">,
  timeoutSeconds = CALL_TIMEOUT_S,
): Partial<Record<BotName, Api>> {
  const apis: Partial<Record<BotName, Api>> = {};
  for (const name of BOT_NAMES) {
    const bot = bots[name];
    if (bot) {
      apis[name] = new Api(bot.token, { apiRoot: telegramApiRoot, timeoutSeconds, fetch: tolerantFetch });
    }
  }
  return apis;
}

/**
 * fetch for grammY, with two repairs: an uploaded stream becomes bytes (so that it has a length), and an answer that is
 * not JSON, such as a proxy's 502 page, keeps its status instead of becoming a parse error.
 */
async function tolerantFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const body = init?.body instanceof ReadableStream ? await new Response(init.body).bytes() : init?.body;
  const response = await fetch(input, { ...init, body });
  if (response.headers.get("content-type")?.includes("json")) return response;
  await response.body?.cancel();
  const { status } = response;
  return Response.json({
    ok: false,
    error_code: status,
    description: `HTTP ${status} without JSON`,
    parameters: {},
  });
}

/** A queue for the calls above the limit. */
function createLimiter(limit: number) {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** Deliveries that must keep their order among themselves; one without a chat stands alone. */
function byChat(deliveries: readonly Delivery[]): Map<string, Delivery[]> {
  const chats = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const { chat_id, user_id } = delivery.payload;
    const key = String(chat_id ?? user_id ?? `row ${delivery.id}`);
    const chat = chats.get(key);
    if (chat) chat.push(delivery);
    else chats.set(key, [delivery]);
  }
  return chats;
}

/** Creates the sender; see `Sender`. */
export function createSender(
  { config, report, flush, storage, log, timeoutS = CALL_TIMEOUT_S, windowMs = SEND_WINDOW_MS }: SenderDeps,
): Sender {
  const apis = createApis(config, timeoutS);
  const limited = createLimiter(PARALLEL);
  /**
   * The end of what this process is sending to a chat, so that two updates' messages do not overtake each other; true =
   * the last of it did not get through.
   */
  const lanes = new Map<string, Promise<boolean>>();

  /** A picture or table that cannot be made must not cost the person the words that go with it. */
  async function sendText(api: Api, delivery: Delivery, error: FileError): Promise<Outcome> {
    const text = withoutFile(delivery);
    const { id, method } = delivery;
    log.error("file_failed", {
      id,
      method,
      kind: error.kind,
      error: error.reason,
      text_sent: text !== undefined,
    });
    if (!text) return failed(error);
    try {
      return sent(await (api.raw as unknown as Caller)[text.method]!(text.payload));
    } catch (failure) {
      return failed(failure);
    }
  }

  async function attempt(bot: BotName, delivery: Delivery): Promise<Outcome> {
    const { method, payload } = delivery;
    const api = apis[bot];
    if (!api) return { ...failed(undefined), outcome: "retry", error: `${TOKEN_VARIABLES[bot]} is not set` };
    try {
      const raw = api.raw as unknown as Caller;
      const ready = hasFiles(payload) ? await withFiles(payload) : payload;
      if (storedPhoto(ready) === undefined) return sent(await raw[method]!(ready));
      return sent(await sendStored(storage, ready, (name, call) => raw[name]!(call)));
    } catch (error) {
      if (error instanceof FileError) return await sendText(api, delivery, error);
      return failed(error);
    }
  }

  function note(bot: BotName, delivery: Delivery, { outcome, error_code, error }: Outcome): void {
    const fields = { bot, id: delivery.id, method: delivery.method, outcome, error_code };
    if (error_code === 401 || error_code === 404) {
      log.error("token_refused", { ...fields, variable: TOKEN_VARIABLES[bot], error });
    } else if (outcome === "sent") log.debug("delivery", fields);
    // Telegram's descriptions can quote a text, so they go into the outbox row and not into the log.
    else log.warn("delivery", fields);
  }

  /** Sends one update's part of a lane; resolves to whether what follows in the lane must be released. */
  async function sendChat(
    bot: BotName,
    chat: readonly Delivery[],
    deadline: number,
    results: DeliveryResult[],
    held: boolean,
  ): Promise<boolean> {
    let blocked = held;
    for (const delivery of chat) {
      const result = await limited(async () => {
        blocked ||= performance.now() > deadline;
        if (blocked) return released(delivery);
        const outcome = await attempt(bot, delivery);
        note(bot, delivery, outcome);
        return { id: delivery.id, ...outcome };
      });
      blocked ||= result.outcome !== "sent";
      results.push(result);
      report(bot, result);
    }
    if (blocked) await flush?.();
    return blocked;
  }

  return {
    async send(bot, deliveries, claimedAt) {
      const results: DeliveryResult[] = [];
      const chats = [...byChat(deliveries)].map(async ([key, chat]) => {
        const lane = `${bot} ${key}`;
        const mine = (lanes.get(lane) ?? Promise.resolve(false)).then((held) =>
          sendChat(bot, chat, claimedAt + windowMs, results, held)
        );
        lanes.set(lane, mine);
        await mine;
        if (lanes.get(lane) === mine) lanes.delete(lane);
      });
      await Promise.all(chats);
      return results;
    },
  };
}
