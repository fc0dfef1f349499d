/** Collects results of deliveries and hands them to SQL in few calls. */
import type { Background } from "./background.ts";
import type { BotName } from "./config.ts";
import type { DeliveryResult, Gateway } from "./doors.ts";
import { faultOf, loggable } from "./errors.ts";
import type { Log } from "./log.ts";

/** The batcher. */
export interface Reports {
  /** Takes a result; it reaches SQL within the delay, or with the batch that fills up first. */
  add(bot: BotName, result: DeliveryResult): void;
  /** Hands over all that is waiting; false when the database did not take it (it is kept and tried again). */
  flush(): Promise<boolean>;
  /** Results that SQL has not got yet. */
  waiting(): number;
  /** Gives up what is waiting, because the process ends. */
  stop(): void;
}

/** What the batcher needs. */
export interface ReportsDeps {
  readonly db: Pick<Gateway, "reportDeliveries">;
  readonly background: Background;
  readonly log: Log;
  /** Milliseconds that a result waits for company while others come; the first after a pause waits a tenth of that. */
  readonly delayMs?: number;
  /** Results in one call. */
  readonly batch?: number;
  /** Milliseconds after which a batch that the database cannot take is given up. */
  readonly giveUpMs?: number;
}

/** A batch that failed for another reason than an unreachable database is tried this often. */
const TRIES = 3;

interface Waiting {
  readonly result: DeliveryResult;
  readonly since: number;
  tries: number;
}

/**
 * Creates the batcher. While the database is away a result is kept for longer than its row's lease (10 s for an answer, 30 s for a call): a report
 * that comes before the next claim still prevents a second message. What is given up is logged; its lease then runs
 * out and the row is claimed again.
 */
export function createReports(
  { db, background, log, delayMs = 200, batch = 200, giveUpMs = 120_000 }: ReportsDeps,
): Reports {
  const queues = new Map<BotName, Waiting[]>();
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flushing: Promise<boolean> | undefined;
  let wake: (() => void) | undefined;
  let stopped = false;
  let flushedAt = -Infinity;

  function schedule(ms: number): void {
    if (stopped || timer !== undefined || size === 0) return;
    // One promise spans the wait and the call, so that Supabase keeps the isolate for both.
    background.run(
      new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, ms);
      }).then(() => {
        timer = undefined;
        return stopped || flush();
      }),
    );
  }

  function wakeNow(): void {
    clearTimeout(timer);
    wake?.();
  }

  function add(bot: BotName, result: DeliveryResult): void {
    const queue = queues.get(bot);
    const waiting = { result, since: performance.now(), tries: 0 };
    if (queue) queue.push(waiting);
    else queues.set(bot, [waiting]);
    size++;
    schedule(performance.now() - flushedAt > delayMs ? delayMs / 10 : delayMs);
    if (size >= batch && !flushing) wakeNow();
  }

  /** Puts a failed batch back, without what was tried often or long enough. */
  function keep(bot: BotName, taken: Waiting[], error: unknown): void {
    const passing = faultOf(error).status === 503;
    const kept = taken.filter((w) => {
      if (!passing) w.tries++;
      return w.tries < TRIES && performance.now() - w.since < giveUpMs;
    });
    queues.set(bot, [...kept, ...(queues.get(bot) ?? [])]);
    const lost = taken.length - kept.length;
    size -= lost;
    log.warn("report_failed", { bot, results: taken.length, ...loggable(error) });
    if (lost > 0) log.error("reports_lost", { bot, results: lost });
  }

  const take = (bot: BotName) => queues.get(bot)!.splice(0, batch);

  async function drain(): Promise<boolean> {
    let done = true;
    for (const bot of queues.keys()) {
      for (let taken = take(bot); taken.length > 0; taken = take(bot)) {
        try {
          await db.reportDeliveries(bot, taken.map((w) => w.result));
          size -= taken.length;
        } catch (error) {
          keep(bot, taken, error);
          done = false;
          break;
        }
      }
    }
    return done;
  }

  async function flush(): Promise<boolean> {
    // A running flush may already be past the caller's results.
    while (flushing) await flushing;
    flushing = drain();
    flushedAt = performance.now();
    const done = await flushing.finally(() => flushing = undefined);
    schedule(done ? delayMs : 500);
    return done;
  }

  function stop(): void {
    stopped = true;
    wakeNow();
    if (size > 0) log.error("reports_lost", { results: size });
  }

  return { add, flush, waiting: () => size, stop };
}
