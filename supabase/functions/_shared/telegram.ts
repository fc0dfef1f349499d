/** Delivery of what SQL put into the outbox, through grammY's Api. */
import { Api } from "grammy/web";
import { BOT_NAMES, type BotName, type Config, TOKEN_VARIABLES } from "./config.ts";
import type { Delivery, DeliveryResult, Gateway } from "./doors.ts";
import type { Log } from "./log.ts";
import { createLine, createPlaces, type Line } from "./pace.ts";
import { hasFiles, withFiles, withoutFile } from "./files/attach.ts";
import { FileError } from "./files/make.ts";
import { failed, type Outcome, released, sent } from "./outcomes.ts";
import { type Call, sendStored, storedPhoto } from "./pictures.ts";
import { withProviderToken } from "./provider_token.ts";
import type { Storage } from "./storage.ts";
import { withWebhookSecret } from "./webhook_secret.ts";

/** Seconds to wait for one call. */
export const CALL_TIMEOUT_S = 12;
/**
 * Milliseconds after the claim in which a call may still begin: SQL leases a row for 30 s, and what begins later could
 * end (12 s) and be reported (1 s) after another process took the row, so that the message would be sent twice.
 */
export const SEND_WINDOW_MS = 7_000;
/**
 * The same for calls of dispatch, for another reason: two seconds after a claim's last slot SQL lets another process
 * claim for the bot, and two that send at once would be too fast. A call with a file may be as much later as its file
 * took: it would take as long the next time, and the pace leaves room for the one or two a second that a process makes.
 */
export const PACED_WINDOW_MS = 1_800;
/** Calls in flight in one process. */
const PARALLEL = 32;

/** Sends for all bots. */
export interface Sender {
  /**
   * Sends deliveries, in order within a chat and side by side across chats. Once one did not get through, the rest of
   * its chat is released, also what other updates have in line here: SQL puts them behind the one that failed. Never
   * rejects; reports each result as soon as it is known.
   * @param claimedAt `performance.now()` before the claim
   * @param gapMs milliseconds from one call to the bot's next: for what dispatch sends. Without it, answers to a
   * person's own update, which do not wait in that line.
   */
  send(
    bot: BotName,
    deliveries: readonly Delivery[],
    claimedAt: number,
    gapMs?: number,
  ): Promise<DeliveryResult[]>;
  /** Milliseconds until what dispatch sends will have begun, of the bot that needs longest. */
  lengthMs(): number;
}

/** What the sender needs. */
export interface SenderDeps {
  readonly config: Pick<Config, "bots" | "telegramApiRoot" | "paymentProviderToken">;
  readonly report: (bot: BotName, result: DeliveryResult) => void;
  /** Hands the results to SQL now; a chat stays held back until SQL knows of its failure. */
  readonly flush?: () => Promise<unknown>;
  /** Where `{"$media": path}` is; without one such a message goes without its picture. */
  readonly storage?: Storage;
  /** Where the keys of webhooks are read; without it a message that shows one is not sent. */
  readonly db?: Pick<Gateway, "webhookSecret">;
  readonly log: Log;
  /** Seconds; for tests. */
  readonly timeoutS?: number;
}

/** Any method by its name: SQL chooses it, and newer Bot API methods need no newer grammY. */
type Methods = Record<string, (payload: Record<string, unknown>) => Promise<unknown>>;

/** Instead of a call that can begin too late only. */
class TooLate extends Error {}

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
  { config, report, flush, storage, db, log, timeoutS = CALL_TIMEOUT_S }: SenderDeps,
): Sender {
  const apis = createApis(config, timeoutS);
  const places = createPlaces(PARALLEL);
  const lines = Object.fromEntries(BOT_NAMES.map((bot) => [bot, createLine(places)])) as Record<
    BotName,
    Line
  >;
  /**
   * The end of what this process is sending to a chat, so that two updates' messages do not overtake each other; true =
   * the last of it did not get through.
   */
  const lanes = new Map<string, Promise<boolean>>();

  /**
   * What makes the calls of one delivery. Each waits for its turn, also a second one after a picture was refused; only
   * the first has a deadline, for with it the delivery has begun.
   */
  function callerOf(
    api: Api,
    bot: BotName,
    claimedAt: number,
    gapMs: number | undefined,
    fileMs: number,
  ): Call {
    const methods = api.raw as unknown as Methods;
    let deadline = claimedAt +
      (gapMs === undefined ? SEND_WINDOW_MS : Math.min(PACED_WINDOW_MS + fileMs, SEND_WINDOW_MS));
    return async (method, payload) => {
      if (gapMs === undefined) await places.take();
      else if (!await lines[bot].turn(gapMs, deadline)) throw new TooLate();
      try {
        if (performance.now() > deadline) throw new TooLate();
        deadline = Infinity;
        return await methods[method]!(payload);
      } finally {
        places.free();
      }
    };
  }

  /** A picture or table that cannot be made must not cost the person the words that go with it. */
  async function sendText(call: Call, delivery: Delivery, error: FileError): Promise<Outcome> {
    const text = withoutFile(delivery);
    const { id, method } = delivery;
    log.error("file_failed", {
      id,
      method,
      kind: error.kind,
      error: error.reason,
      text_sent: text !== undefined,
    });
    return text ? sent(await call(text.method, text.payload)) : failed(error);
  }

  /** @param caller given the milliseconds that a file took */
  async function make(caller: (fileMs: number) => Call, delivery: Delivery): Promise<Outcome> {
    const { method, payload } = delivery;
    const beganAt = performance.now();
    try {
      const filled = hasFiles(payload) ? await withFiles(payload) : payload;
      const call = caller(performance.now() - beganAt);
      const ready = withProviderToken(filled, config.paymentProviderToken);
      if (storedPhoto(ready) === undefined) {
        return sent(await call(method, await withWebhookSecret(ready, db?.webhookSecret)));
      }
      return sent(await sendStored(storage, ready, call));
    } catch (error) {
      if (error instanceof FileError) {
        return await sendText(caller(performance.now() - beganAt), delivery, error);
      }
      throw error;
    }
  }

  async function attempt(
    bot: BotName,
    delivery: Delivery,
    claimedAt: number,
    gapMs: number | undefined,
  ): Promise<DeliveryResult> {
    const { id } = delivery;
    const api = apis[bot];
    if (!api) {
      return { id, ...failed(undefined), outcome: "retry", error: `${TOKEN_VARIABLES[bot]} is not set` };
    }
    let outcome: Outcome;
    try {
      outcome = await make((fileMs) => callerOf(api, bot, claimedAt, gapMs, fileMs), delivery);
    } catch (error) {
      if (error instanceof TooLate) return released(delivery);
      outcome = failed(error);
    }
    // Until SQL knows of it, what it means for the whole bot has to be known here.
    if (outcome.retry_after !== null && !(Number(delivery.payload.chat_id) < 0)) {
      lines[bot].pause(outcome.retry_after * 1000);
    }
    note(bot, delivery, outcome);
    return { id, ...outcome };
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
    claimedAt: number,
    gapMs: number | undefined,
    results: DeliveryResult[],
    held: boolean,
  ): Promise<boolean> {
    let blocked = held;
    for (const delivery of chat) {
      const result = blocked ? released(delivery) : await attempt(bot, delivery, claimedAt, gapMs);
      blocked ||= result.outcome !== "sent";
      results.push(result);
      report(bot, result);
    }
    if (blocked) await flush?.();
    return blocked;
  }

  return {
    async send(bot, deliveries, claimedAt, gapMs) {
      const results: DeliveryResult[] = [];
      const chats = [...byChat(deliveries)].map(async ([key, chat]) => {
        const lane = `${bot} ${key}`;
        const mine = (lanes.get(lane) ?? Promise.resolve(false)).then((held) =>
          sendChat(bot, chat, claimedAt, gapMs, results, held)
        );
        lanes.set(lane, mine);
        await mine;
        if (lanes.get(lane) === mine) lanes.delete(lane);
      });
      await Promise.all(chats);
      return results;
    },
    lengthMs: () => Math.max(...BOT_NAMES.map((bot) => lines[bot].lengthMs())),
  };
}
