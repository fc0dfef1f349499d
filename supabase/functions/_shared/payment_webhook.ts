/** The door of one payment provider: read, verify, one SQL call, answer. What an event means is SQL's to say. */
import type { Gateway } from "./doors.ts";
import { type Fault, faultOf, loggable } from "./errors.ts";
import { faultResponse, type Handler, readBytes, refuse, wrongMethod } from "./http.ts";
import type { Log } from "./log.ts";
import { verifyBmc } from "./payments/bmc.ts";
import { verifyCryptopay } from "./payments/cryptopay.ts";
import { verifyKofi } from "./payments/kofi.ts";
import { verifyTribute } from "./payments/tribute.ts";
import { type PaymentProvider, SECRET_VARIABLES, type Verifier } from "./payments/types.ts";

/** Bytes. Events are a few kilobytes. */
export const PAYMENT_BODY_LIMIT = 64 * 1024;

/** How each provider's events are told from anybody's. */
export const VERIFIERS: Readonly<Record<PaymentProvider, Verifier>> = {
  bmc: verifyBmc,
  cryptopay: verifyCryptopay,
  tribute: verifyTribute,
  kofi: verifyKofi,
};

const OUR_FAULT: Fault = {
  status: 500,
  code: "internal",
  message: "Something went wrong.",
  sqlstate: "unknown",
};

/** What a door needs. */
export interface PaymentWebhookDeps {
  readonly provider: PaymentProvider;
  /** Any of them may vouch. Without one every request is answered 503: the provider comes again. */
  readonly secrets: readonly string[];
  readonly db: Pick<Gateway, "receivePaymentEvent">;
  readonly log: Log;
}

/**
 * Creates the handler. Answers: 200 with `{ok: true, …}`, also where the money found nobody (an admin has it then);
 * 400, 401, 405, 413 for what no provider sends; 503 with Retry-After while the database is away or busy; 500 for any
 * other failure. Providers repeat all but 200, and a repeated event counts once.
 */
export function paymentWebhookHandler({ provider, secrets, db, log }: PaymentWebhookDeps): Handler {
  if (secrets.length === 0) {
    return () => {
      log.error("not_configured", { provider, variable: SECRET_VARIABLES[provider] });
      return Promise.resolve(refuse(503, "not_configured", "This provider is not configured."));
    };
  }
  const verify = VERIFIERS[provider];

  /** The event as JSON text for SQL, or the refusal. */
  async function readEvent(request: Request): Promise<string | Response> {
    const body = await readBytes(request, PAYMENT_BODY_LIMIT).catch(() => new Uint8Array());
    if (body === null) {
      return refuse(413, "too_large", `The body is longer than ${PAYMENT_BODY_LIMIT} bytes.`);
    }
    const verified = await verify(secrets, request.headers, body);
    return "event" in verified ? verified.event : refuse(verified.status, verified.code, verified.message);
  }

  return async (request) => {
    if (request.method !== "POST") return wrongMethod("POST");
    const event = await readEvent(request);
    if (event instanceof Response) {
      log.warn("payment_event_refused", { provider, status: event.status });
      return event;
    }
    try {
      const { status, ...told } = await db.receivePaymentEvent(provider, event);
      const { event: id, outcome, reason, repeated } = told;
      log.info("payment_event", { provider, id, outcome, reason, repeated });
      return Response.json({ ok: true, ...told }, { status });
    } catch (error) {
      const found = faultOf(error);
      // What is vouched for and is JSON must be taken: if it is not, the fault is ours, and the provider comes again.
      const fault = found.status === 400 ? { ...OUR_FAULT, sqlstate: found.sqlstate } : found;
      log.error("payment_event_failed", { provider, status: fault.status, ...loggable(error) });
      return faultResponse(fault);
    }
  };
}
