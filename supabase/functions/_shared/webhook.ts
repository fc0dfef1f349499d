/** The webhook of one bot: verify, parse, one SQL call, answer, deliver. */
import { z } from "zod";
import type { Background } from "./background.ts";
import type { BotName } from "./config.ts";
import type { Gateway, UpdateResult } from "./doors.ts";
import { faultOf, loggable } from "./errors.ts";
import {
  faultResponse,
  type Handler,
  readText,
  refuse,
  type RequestInfo,
  sameSecret,
  wrongMethod,
} from "./http.ts";
import type { Log } from "./log.ts";
import { answered } from "./outcomes.ts";
import type { Reports } from "./reports.ts";
import type { Sender } from "./telegram.ts";

/** Bytes. Telegram's updates are far smaller. */
export const BODY_LIMIT = 256 * 1024;

/** What a webhook needs. */
export interface WebhookDeps {
  readonly bot: BotName;
  /** Without one every request is refused. */
  readonly secret: string | undefined;
  readonly db: Pick<Gateway, "handleUpdate">;
  readonly sender: Sender;
  readonly reports: Pick<Reports, "add">;
  readonly background: Background;
  readonly log: Log;
}

/** Nothing but the envelope: unknown kinds of update pass, SQL stores them. */
const envelope = z.object({ update_id: z.int() });

/** Escapes that are right in JSON and that jsonb refuses: NUL, and halves of surrogate pairs. */
const SUSPECT = /\\u(0000|d[89a-f][0-9a-f]{2})/i;

/**
 * JSON that jsonb takes. One update that cannot be stored would come again for 24 hours and block its queue, so NULs
 * are dropped and lone surrogates become U+FFFD; everything else stays the text that arrived.
 */
export function storable(json: string, parsed: unknown): string {
  if (!SUSPECT.test(json)) return json;
  let dirty = false;
  const mended = JSON.stringify(parsed, (_key, value: unknown) => {
    if (typeof value !== "string" || (value.isWellFormed() && !value.includes("\0"))) return value;
    dirty = true;
    return value.replaceAll("\0", "").toWellFormed();
  });
  return dirty ? mended : json;
}

/** The update as text for SQL, or the refusal. */
async function readUpdate(request: Request): Promise<string | Response> {
  const json = await readText(request, BODY_LIMIT).catch(() => "");
  if (json === null) return refuse(413, "too_large", `The body is longer than ${BODY_LIMIT} bytes.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return refuse(400, "bad_json", "The body is not JSON.");
  }
  if (!envelope.safeParse(parsed).success) {
    return refuse(400, "bad_update", "An update is an object with a whole number update_id.");
  }
  return storable(json, parsed);
}

/**
 * Runs when the response was handed over; false = writing it failed, or nobody was there any more when the handler
 * returned (`completed` does not reject then).
 */
function afterResponse(gone: boolean, info: RequestInfo | undefined): Promise<boolean> {
  if (gone) return Promise.resolve(false);
  if (info?.completed) return info.completed.then(() => true, () => false);
  // Supabase's runtime does not tell; the next turn of the event loop is after the handler's return.
  return new Promise((resolve) => setTimeout(resolve, 0, true));
}

/**
 * Creates the handler. Answers: 200 (with a Bot API call as body where SQL gave one), 400, 401, 405, 413, 500 when
 * SQL recorded a failure, 503 with Retry-After while the database is away. Telegram repeats all but 200.
 */
export function webhookHandler(deps: WebhookDeps): Handler {
  const { bot, secret, db, sender, reports, background, log } = deps;

  function followUp(
    { status, answer, answer_id, deliveries }: UpdateResult,
    claimedAt: number,
    gone: boolean,
    info?: RequestInfo,
  ): void {
    const rides = status === 200 && answer !== null && answer_id !== null;
    if (!rides && deliveries.length === 0) return;
    background.run(
      afterResponse(gone, info).then((handedOver) => {
        if (rides) reports.add(bot, answered(answer_id, handedOver));
        return sender.send(bot, deliveries, claimedAt);
      }),
    );
  }

  return async (request, info) => {
    if (request.method !== "POST") return wrongMethod("POST");
    if (!sameSecret(request.headers.get("x-telegram-bot-api-secret-token"), secret)) {
      log.warn("secret_refused", { bot, configured: secret !== undefined });
      return refuse(401, "unauthorized", "The secret token is missing or wrong.");
    }
    const update = await readUpdate(request);
    if (update instanceof Response) {
      log.warn("update_refused", { bot, status: update.status });
      return update;
    }
    const claimedAt = performance.now();
    // Read before the wait: Deno watches the connection only for those who ask.
    const { signal } = request;
    try {
      const result = await db.handleUpdate(bot, update);
      followUp(result, claimedAt, signal.aborted, info);
      if (result.status !== 200) {
        log.error("update_failed", { bot, status: result.status });
        return refuse(result.status, "handler_failed", "The update could not be handled; it is recorded.");
      }
      return result.answer === null ? new Response(null) : Response.json(result.answer);
    } catch (error) {
      const fault = faultOf(error);
      log.error("update_failed", { bot, status: fault.status, ...loggable(error) });
      return faultResponse(fault);
    }
  };
}
