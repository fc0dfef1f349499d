/**
 * Sends what is due in the outbox: claim → send → report, until nothing is due for a moment or the time is over. Then it has the
 * pictures copied that are due, in the background.
 */
import type { Checkouts } from "./checkouts.ts";
import type { ClaimedDelivery, Gateway } from "./doors.ts";
import type { BotName } from "./config.ts";
import { faultOf, loggable, UNAVAILABLE } from "./errors.ts";
import { faultResponse, type Handler, hasBearer, refuse, wrongMethod } from "./http.ts";
import type { Log } from "./log.ts";
import type { Copier } from "./media.ts";
import type { Reports } from "./reports.ts";
import type { Sender } from "./telegram.ts";
import type { WebhookCaller } from "./webhooks_out.ts";

/** What dispatch needs. */
export interface DispatchDeps {
  /** Without one every request is refused. */
  readonly serviceKey: string | undefined;
  readonly db: Pick<Gateway, "claimOutbox">;
  readonly sender: Sender;
  readonly reports: Pick<Reports, "flush">;
  /** Begins once the outbox was worked off, and is not waited for. */
  readonly copier: Copier;
  /** Begins at once, and is not waited for. */
  readonly webhooks: WebhookCaller;
  /** Begin at once. While one is being made dispatch goes on, so that its link is sent at once, too. */
  readonly checkouts: Checkouts;
  readonly log: Log;
  /** Milliseconds after which no new claim is made. */
  readonly budgetMs?: number;
}

/** Answer of dispatch. */
export interface DispatchResult {
  /** Calls that Telegram accepted. */
  readonly sent: number;
  /** Calls that were tried and not accepted. */
  readonly failed: number;
  /** Milliseconds until it is worth calling again; 0 = at once, null = the queue is empty. */
  readonly next_in_ms: number | null;
}

/**
 * Milliseconds. What comes due sooner is waited for: the pace leaves drop by drop, and on Supabase nobody else calls for
 * ten seconds.
 */
const WAIT_MS = 100;

/** Rows in the first claim for one bot. */
const FIRST_CLAIM = 25;

/**
 * Milliseconds before the last claimed call begins when the next claim is made, so that calls do not wait for it: twice
 * what the claim before took, within these bounds. As much is claimed. Little, for bulk mail that is claimed and has not
 * begun is lost with a process that is killed; but a slow database takes its time.
 */
const AHEAD_MS = { least: 50, most: 500 };

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

function byBot(deliveries: readonly ClaimedDelivery[]): [BotName, ClaimedDelivery[]][] {
  return [...Map.groupBy(deliveries, (delivery) => delivery.bot)];
}

/**
 * Creates the handler: POST with the service key. Answers `DispatchResult`, 401, 405, or 500 and 503 as the database
 * decides.
 */
export function dispatchHandler(
  { serviceKey, db, sender, reports, copier, webhooks, checkouts, log, budgetMs = 20_000 }: DispatchDeps,
): Handler {
  /** SQL lets one dispatcher at a time speak for a bot, and knows them by their names. */
  const name = crypto.randomUUID();

  /** Null when the database does not take reports. */
  async function run(caller: AbortSignal): Promise<DispatchResult | null> {
    const until = performance.now() + budgetMs;
    const sending: Promise<void>[] = [];
    let sent = 0;
    let failed = 0;
    let limit = FIRST_CLAIM;
    let making = false;
    async function send(bot: BotName, own: readonly ClaimedDelivery[], claimedAt: number, gapMs: number) {
      for (const { outcome } of await sender.send(bot, own, claimedAt, gapMs)) {
        if (outcome === "sent") sent++;
        else if (outcome !== "released") failed++;
      }
    }
    try {
      while (true) {
        const beganAt = performance.now();
        // First, so that nothing is claimed again whose success only waits to be reported.
        if (!await reports.flush()) return null;
        const claimedAt = performance.now();
        const { deliveries, gap_ms, next_in_ms } = await db.claimOutbox(limit, name);
        const aheadMs = Math.min(Math.max(2 * (performance.now() - beganAt), AHEAD_MS.least), AHEAD_MS.most);
        limit = Math.ceil(aheadMs / gap_ms);
        for (const [bot, own] of byBot(deliveries)) sending.push(send(bot, own, claimedAt, gap_ms));
        const over = performance.now() >= until || caller.aborted;
        const done = deliveries.length === 0 || next_in_ms === null || next_in_ms > WAIT_MS;
        // What was being made at the last claim may have left its message since.
        const made = making;
        making = done && await checkouts.busy();
        if (over || done && !making && !made) {
          await Promise.all(sending);
          await reports.flush();
          return { sent, failed, next_in_ms };
        }
        // At least one turn of the event loop, by which what was claimed stands in line.
        await sleep(done || next_in_ms > 0 ? WAIT_MS : 0);
        for (let ms = sender.lengthMs(); ms > aheadMs; ms = sender.lengthMs()) await sleep(ms - aheadMs);
      }
    } finally {
      // Whatever happens here, the response says that nothing is being sent any more.
      await Promise.all(sending);
    }
  }

  return async (request) => {
    if (request.method !== "POST") return wrongMethod("POST");
    if (!hasBearer(request, serviceKey)) {
      return refuse(401, "unauthorized", "The service key is missing or wrong.");
    }
    await request.body?.cancel();
    webhooks.start();
    checkouts.start();
    try {
      const result = await run(request.signal);
      if (result) copier.start();
      else return faultResponse(UNAVAILABLE);
      if (result.sent + result.failed > 0) log.info("dispatch", { ...result });
      return Response.json(result);
    } catch (error) {
      const fault = faultOf(error);
      log.error("dispatch_failed", { status: fault.status, ...loggable(error) });
      return faultResponse(fault);
    }
  };
}
