/** Is Kopilka well? Anybody learns yes or no, the service key learns the details. */
import type { Api } from "grammy/web";
import { BOT_NAMES, type BotName } from "./config.ts";
import type { DatabaseHealth, Gateway } from "./doors.ts";
import { codeOf } from "./errors.ts";
import { type Handler, hasBearer, wrongMethod } from "./http.ts";
import type { Log } from "./log.ts";
import { failed } from "./outcomes.ts";
import type { PaymentProvider } from "./payments/types.ts";
import { VERSION } from "./version.ts";

/** What health needs. */
export interface HealthDeps {
  /** Without one nobody learns the details. */
  readonly serviceKey: string | undefined;
  readonly db: Pick<Gateway, "health" | "ping">;
  /** Created with a short timeout, for they are asked at every call. */
  readonly apis: Readonly<Partial<Record<BotName, Api>>>;
  /** Payment providers whose secret is set. */
  readonly payments: readonly PaymentProvider[];
  readonly log: Log;
  /** Milliseconds to wait for the database. */
  readonly timeoutMs?: number;
}

/** How Telegram sees a bot. */
export interface BotHealth {
  readonly name: BotName;
  readonly mode: "webhook" | "polling or none" | "not configured" | "unknown";
  readonly url: string | null;
  readonly pending_update_count: number | null;
  readonly last_error: string | null;
  /** When Telegram met that error. */
  readonly last_error_at?: string;
  readonly username?: string;
  /** Until when Telegram asked for silence (429), if it did. */
  readonly paused_until?: string | null;
}

/** Answer to the holder of the service key; everybody else gets `status` and `version` only. */
export interface Health {
  /** "down" comes with HTTP status 503. */
  readonly status: "ok" | "down";
  /** Of the functions. */
  readonly version: string;
  /** "ok", or the code of what is wrong. */
  readonly database: string;
  /** Of the database. */
  readonly schema_version?: string;
  readonly bots: readonly BotHealth[];
  /** Payment providers whose secret is set. */
  readonly payments: readonly PaymentProvider[];
  readonly outbox?: DatabaseHealth["outbox"];
  readonly media?: DatabaseHealth["media"];
  readonly sessions?: number;
  readonly jobs?: DatabaseHealth["jobs"];
}

/** Rejects with a code that `faultOf` knows when the work takes too long. */
function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(Object.assign(new Error("too slow"), { code: "ETIMEDOUT" })),
    ms,
  );
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

async function botHealth(name: BotName, api: Api | undefined): Promise<BotHealth> {
  const nothing = { name, url: null, pending_update_count: null, last_error: null };
  if (!api) return { ...nothing, mode: "not configured" };
  try {
    const { url, pending_update_count, last_error_message, last_error_date } = await api.getWebhookInfo();
    const last_error_at = last_error_date && new Date(last_error_date * 1000).toISOString();
    return {
      name,
      mode: url ? "webhook" : "polling or none",
      url: url || null,
      pending_update_count,
      last_error: last_error_message ?? null,
      ...(last_error_at ? { last_error_at } : {}),
    };
  } catch (error) {
    return { ...nothing, mode: "unknown", last_error: failed(error).error };
  }
}

/** Creates the handler: GET, answers 200 or 503 with `Health`, and 405. */
export function healthHandler(
  { serviceKey, db, apis, payments, log, timeoutMs = 5_000 }: HealthDeps,
): Handler {
  async function details(): Promise<Health> {
    const asked = within(timeoutMs, db.health()).then(
      (found) => ({ found, code: "ok" }),
      (error: unknown) => ({
        found: undefined,
        code: codeOf(error),
      }),
    );
    const [bots, { found, code }] = await Promise.all([
      Promise.all(BOT_NAMES.map((name) => botHealth(name, apis[name]))),
      asked,
    ]);
    if (!found) return { status: "down", version: VERSION, database: `down (${code})`, bots, payments };
    const { version, outbox, media, sessions, jobs } = found;
    const known = bots.map((bot) => {
      const { username, paused_until } = found.bots.find((row) => row.bot === bot.name) ?? {};
      return { ...bot, username, paused_until };
    });
    return {
      status: "ok",
      version: VERSION,
      database: "ok",
      schema_version: version,
      bots: known,
      payments,
      outbox,
      media,
      sessions,
      jobs,
    };
  }

  async function brief(): Promise<Pick<Health, "status" | "version">> {
    const up = await within(timeoutMs, db.ping()).then(() => true, () => false);
    return { status: up ? "ok" : "down", version: VERSION };
  }

  return async (request) => {
    if (request.method !== "GET") return wrongMethod("GET");
    const body = hasBearer(request, serviceKey) ? await details() : await brief();
    if (body.status === "down") log.error("health_down");
    return Response.json(body, {
      status: body.status === "ok" ? 200 : 503,
      headers: { "cache-control": "no-store" },
    });
  };
}
