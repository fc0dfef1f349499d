/** Has Crypto Pay make invoices for what people are about to pay: claim → POST → report. */
import type { Background } from "./background.ts";
import type { Config } from "./config.ts";
import type { CheckoutJob, CheckoutResult, Gateway } from "./doors.ts";
import { loggable } from "./errors.ts";
import type { Log } from "./log.ts";
import { isObject } from "./payments/read.ts";
import { readLimited } from "./storage.ts";

/** Calls at once. */
const AT_ONCE = 8;
/** Milliseconds for a call with its answer; SQL leases it for 30 s. */
const TIMEOUT_MS = 10_000;
/** Bytes of an answer. */
const ANSWER_LIMIT = 65_536;

/** What making invoices needs. */
export interface CheckoutDeps {
  readonly config: Pick<Config, "cryptoPayApiRoot" | "paymentSecrets">;
  readonly db: Pick<Gateway, "claimCheckouts" | "reportCheckouts">;
  readonly background: Background;
  readonly log: Log;
  /** Milliseconds; for tests. */
  readonly timeoutMs?: number;
}

/** Makes invoices in the background. */
export interface Checkouts {
  /** Makes those that are due. Returns at once. */
  start(): void;
  /** Whether any is being made; waits for the claim that is under way. */
  busy(): Promise<boolean>;
}

/** Why there is no invoice: `final` when trying again cannot help. */
class NotMade extends Error {
  constructor(message: string, readonly final: boolean, readonly retryAfter: number | null = null) {
    super(message);
  }
}

/** What Crypto Pay answered, or why that is no invoice. Its words are kept only where they are words. */
function readAnswer(response: Response, text: string): { url: string; invoice_id: string | null } {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    answer = undefined;
  }
  const { ok, result, error } = isObject(answer) ? answer : {};
  if (response.ok && ok === true && isObject(result)) {
    const { bot_invoice_url: url, invoice_id } = result;
    if (typeof url === "string" && /^https:\/\/[^\s"<>]{1,500}$/.test(url)) {
      return { url, invoice_id: invoice_id === undefined ? null : String(invoice_id).slice(0, 100) };
    }
    throw new NotMade("Crypto Pay made an invoice without a link", true);
  }
  const { code, name } = isObject(error) ? error : {};
  const status = response.ok && typeof code === "number" ? code : response.status;
  const words = typeof name === "string" && /^[\w ]{1,80}$/.test(name) ? ` ${name}` : "";
  const retryAfter = Number(response.headers.get("retry-after") ?? NaN);
  throw new NotMade(
    `Crypto Pay answered ${status}${words}`,
    status >= 400 && status < 500 && status !== 408 && status !== 429,
    Number.isFinite(retryAfter) ? Math.ceil(Math.max(0, retryAfter)) : null,
  );
}

/** Creates the maker; see `Checkouts`. */
export function createCheckouts(
  { config, db, background, log, timeoutMs = TIMEOUT_MS }: CheckoutDeps,
): Checkouts {
  const token = config.paymentSecrets.cryptopay[0];
  const calls = new Set<Promise<void>>();
  let claiming: Promise<void> | undefined;
  let again = false;

  async function post(job: CheckoutJob): Promise<{ url: string; invoice_id: string | null }> {
    if (token === undefined) throw new NotMade("CRYPTO_PAY_TOKEN is not set", true);
    const signal = AbortSignal.timeout(timeoutMs);
    let response: Response;
    let bytes: Uint8Array | null;
    try {
      response = await fetch(`${config.cryptoPayApiRoot}/api/createInvoice`, {
        method: "POST",
        headers: { "content-type": "application/json", "crypto-pay-api-token": token },
        body: JSON.stringify({
          currency_type: "fiat",
          fiat: job.currency,
          amount: job.amount,
          description: job.description,
          payload: job.payload,
          expires_in: job.expires_in,
          allow_comments: false,
          allow_anonymous: true,
        }),
        // Nobody else gets the token.
        redirect: "manual",
        signal,
      });
      bytes = await readLimited(response, ANSWER_LIMIT);
    } catch {
      throw new NotMade(
        signal.aborted ? `Crypto Pay gave no answer in ${timeoutMs / 1000} s` : "no connection to Crypto Pay",
        false,
      );
    }
    return readAnswer(response, new TextDecoder().decode(bytes ?? new Uint8Array()));
  }

  async function make(job: CheckoutJob): Promise<void> {
    const nothing = { id: job.id, url: null, invoice_id: null, error: null, retry_after: null };
    const result = await post(job).then(
      (made): CheckoutResult => ({ ...nothing, ...made, outcome: "made" }),
      (error: unknown): CheckoutResult => {
        const { message, final, retryAfter } = error instanceof NotMade
          ? error
          : new NotMade("the call failed for an unknown reason", false);
        return { ...nothing, outcome: final ? "failed" : "retry", error: message, retry_after: retryAfter };
      },
    );
    if (result.outcome === "made") log.info("checkout_made", { id: job.id });
    else log.warn("checkout_not_made", { id: job.id, outcome: result.outcome, reason: result.error });
    await db.reportCheckouts([result]).catch((error) => {
      // It is made again when its lease is over. That may be a second invoice: both carry the same payload.
      log.error("checkout_not_reported", { id: job.id, ...loggable(error) });
    });
  }

  async function claim(): Promise<void> {
    try {
      while (again && calls.size < AT_ONCE) {
        again = false;
        const room = AT_ONCE - calls.size;
        const jobs = await db.claimCheckouts(room);
        again ||= jobs.length === room;
        for (const job of jobs) {
          const call: Promise<void> = make(job).finally(() => {
            calls.delete(call);
            if (again) start();
          });
          calls.add(call);
          background.run(call);
        }
      }
    } catch (error) {
      log.error("checkouts_failed", loggable(error));
    } finally {
      claiming = undefined;
    }
  }

  function start(): void {
    again = true;
    if (claiming || calls.size >= AT_ONCE) return;
    claiming = claim();
    background.run(claiming);
  }

  return {
    start,
    async busy() {
      await claiming;
      return calls.size > 0;
    },
  };
}
