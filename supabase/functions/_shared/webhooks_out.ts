/** Tells other programs what happened (Standard Webhooks): claim → sign → POST → report. */
import { refusalOf, type Resolve } from "./addresses.ts";
import type { Background } from "./background.ts";
import type { Gateway, WebhookJob, WebhookResult } from "./doors.ts";
import { loggable } from "./errors.ts";
import type { Log } from "./log.ts";

/** Calls at once. */
const AT_ONCE = 8;
/** Milliseconds for a call with its answer. */
const TIMEOUT_MS = 10_000;
/** Bytes of an answer that are read; what is longer gives no reply. */
const ANSWER_LIMIT = 65_536;
/** Milliseconds. What comes due sooner is waited for. */
const WAIT_MS = 1_000;
/** Characters of one message, Telegram's limit. */
const REPLY_LIMIT = 4_096;

/** What the caller of webhooks needs. */
export interface WebhookCallerDeps {
  readonly db: Pick<Gateway, "claimWebhooks" | "reportWebhooks">;
  readonly background: Background;
  readonly log: Log;
  /** For tests; default: `Deno.resolveDns` where it exists. */
  readonly resolve?: Resolve;
  /** Milliseconds; for tests. */
  readonly timeoutMs?: number;
}

/** Calls webhooks in the background. */
export interface WebhookCaller {
  /** Calls what is due; at once when that is already going on: then it looks once more. */
  start(): void;
}

/**
 * The header webhook-signature: a signature by each secret, parted by blanks.
 * @param timestamp seconds since 1970
 */
export async function sign(
  secrets: readonly string[],
  id: string,
  timestamp: number,
  body: string,
): Promise<string> {
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signatures = secrets.map(async (secret) => {
    const bytes = Uint8Array.from(atob(secret.replace(/^whsec_/, "")), (c) => c.charCodeAt(0));
    const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, [
      "sign",
    ]);
    const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, content));
    return `v1,${btoa(String.fromCharCode(...signature))}`;
  });
  return (await Promise.all(signatures)).join(" ");
}

/** Seconds of a Retry-After header, which is a number or a date; null without one. */
export function retryAfter(header: string | null, now = Date.now()): number | null {
  if (header === null) return null;
  const seconds = /^\d{1,9}$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - now) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/** The reply in an answer like {"reply": "…"}, as Telegram and Postgres take it; null when there is none. */
export function replyOf(answer: string | null): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer ?? "");
  } catch {
    return null; // Make says "Accepted".
  }
  const reply = (parsed as { reply?: unknown } | null)?.reply;
  if (typeof reply !== "string") return null;
  return reply.slice(0, REPLY_LIMIT).toWellFormed().replaceAll("\0", "").trim() || null;
}

/** The text of an answer, or null when it is longer than what is read. */
async function readAnswer(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.byteLength;
    // Leaving the loop cancels the stream.
    if (length > ANSWER_LIMIT) return null;
    text += decoder.decode(part, { stream: true });
  }
  return text;
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Resolves when one of the calls is over, or so many milliseconds. */
async function firstOf(calls: Iterable<Promise<void>>, ms: number | undefined): Promise<void> {
  const timeout = Promise.withResolvers<void>();
  const timer = ms === undefined ? undefined : setTimeout(timeout.resolve, ms);
  await Promise.race([...calls, timeout.promise]);
  clearTimeout(timer);
}

/** Creates the caller; see `WebhookCaller`. */
export function createWebhookCaller(
  {
    db,
    background,
    log,
    resolve = globalThis.Deno?.resolveDns as Resolve | undefined,
    timeoutMs = TIMEOUT_MS,
  }: WebhookCallerDeps,
): WebhookCaller {
  let busy = false;
  let again = false;

  async function post(job: WebhookJob): Promise<WebhookResult> {
    const nothing = { id: job.id, status_code: null, error: null, retry_after: null, reply: null };
    let response: Response;
    try {
      if (!job.allow_private) {
        const refusal = await refusalOf(new URL(job.url), resolve);
        if (refusal) return { ...nothing, outcome: "dead", error: refusal };
      }
    } catch {
      return { ...nothing, outcome: "retry", error: "the name of the address is not known" };
    }
    const timestamp = Math.floor(Date.now() / 1000);
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      response = await fetch(job.url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "user-agent": "Kopilka-Webhooks",
          "webhook-id": job.message_id,
          "webhook-timestamp": String(timestamp),
          "webhook-signature": await sign(job.secrets, job.message_id, timestamp, job.body),
        },
        body: job.body,
        // Where a redirect leads nobody has looked at.
        redirect: "manual",
        signal,
      });
      const { status } = response;
      if (response.ok) {
        // Taken is taken: an answer that breaks off is no reason to tell it all again.
        const answer = job.replies ? await readAnswer(response).catch(() => null) : null;
        if (!job.replies) await response.body?.cancel();
        return { ...nothing, outcome: "delivered", status_code: status, reply: replyOf(answer) };
      }
      await response.body?.cancel();
      const redirect = status >= 300 && status < 400 || response.type === "opaqueredirect";
      return {
        ...nothing,
        outcome: "retry",
        status_code: status || null,
        error: redirect ? `answered ${status}: redirects are not followed` : `answered ${status}`,
        retry_after: retryAfter(response.headers.get("retry-after")),
      };
    } catch {
      // The network's own words name the address, which is as good as a password.
      return {
        ...nothing,
        outcome: "retry",
        error: signal.aborted ? `no answer in ${timeoutMs / 1000} s` : "no connection",
      };
    }
  }

  async function call(job: WebhookJob, claimedAt: number): Promise<void> {
    await sleep(Math.max(0, claimedAt + job.after_ms - performance.now()));
    const result = await post(job);
    if (result.outcome === "delivered") {
      log.info("webhook_delivered", { id: job.id, status: result.status_code });
    } else log.warn("webhook_failed", { id: job.id, outcome: result.outcome, reason: result.error });
    await db.reportWebhooks([result]).catch((error) => {
      // It is leased again when its lease is over; the receiver knows it by its webhook-id.
      log.error("webhook_not_reported", { id: job.id, ...loggable(error) });
    });
  }

  async function run(): Promise<void> {
    const calls = new Set<Promise<void>>();
    try {
      while (true) {
        again = false;
        const claimedAt = performance.now();
        const { deliveries, next_in_ms } = await db.claimWebhooks(AT_ONCE - calls.size);
        for (const job of deliveries) {
          const running: Promise<void> = call(job, claimedAt).finally(() => calls.delete(running));
          calls.add(running);
        }
        if (deliveries.length > 0 && calls.size < AT_ONCE) continue;
        const soon = next_in_ms !== null && next_in_ms <= WAIT_MS && calls.size < AT_ONCE;
        if (calls.size === 0 && !soon && !again) return;
        if (again && calls.size < AT_ONCE) continue;
        await firstOf(calls, soon ? Math.max(100, next_in_ms) : undefined);
      }
    } catch (error) {
      log.error("webhooks_failed", loggable(error));
    } finally {
      await Promise.all(calls);
      busy = false;
    }
  }

  return {
    start() {
      again = true;
      if (busy) return;
      busy = true;
      background.run(run());
    },
  };
}
