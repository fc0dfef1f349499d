/** The getUpdates loop of one bot. */
import { UserError } from "../lib/errors.ts";
import { complaint, type KnownBot, type Told, webhookInfo } from "../webhooks/bot_api.ts";
import { deliver, pause, type Polled, type PollTiming, readPolled } from "./poll_deliver.ts";
import { ALLOWED_UPDATES, MAX_CONNECTIONS } from "./webhooks.ts";

/** What the loop of a bot needs. */
export interface PollBotOptions {
  bot: KnownBot;
  apiRoot: string;
  /** Of the bot's function. */
  url: string;
  secret: string;
  log: (line: string) => void;
  timing: PollTiming;
  /** Ends the loop. */
  signal: AbortSignal;
}

/** Updates that one getUpdates gives at most, which is also how far one can look past an unconfirmed one. */
const WINDOW = 100;
const LONGEST_PEEK = 4;
const CONFLICTS = 3;
const LONGEST_PAUSE_S = 30;
/** Milliseconds that running deliveries have when the loop ends. */
const GRACE_MS = 5_000;

type Batch = Told<Record<string, unknown>[]>;

/**
 * Relays a bot's updates until the signal comes. Telegram is told to forget an update (the next offset) only when it
 * and all before it were taken by the function, so whatever was under way when the process died comes again, and the
 * database knows a repetition. While one update is tried again, the others go on, up to 100 past it: further getUpdates
 * cannot look. Once confirmed, the offset is left out, because update_id starts anywhere after a week of silence.
 * Throws UserError when the bot cannot be polled: a wrong token, a webhook, another program that polls.
 */
export async function pollBot(options: PollBotOptions): Promise<void> {
  const { bot, timing, signal } = options;
  const known = new Map<number, Polled>();
  const lanes = new Map<string, Promise<void>>();
  const limited = limiter(MAX_CONNECTIONS);
  let quiet = Promise.withResolvers<void>();
  let running = 0;
  let peek = 1;

  const accept = (item: Polled): void => {
    known.set(item.id, item);
    if (running++ === 0) quiet = Promise.withResolvers<void>();
    const before = lanes.get(item.queue) ?? Promise.resolve();
    const mine = before.then(() => deliver({ ...options, call: bot.call }, item, limited)).finally(() => {
      if (lanes.get(item.queue) === mine) lanes.delete(item.queue);
      if (--running === 0) quiet.resolve();
    });
    lanes.set(item.queue, mine);
  };
  const poll = async (limit: number, seconds: number, abort?: AbortSignal): Promise<Batch> => {
    const taken = [...known.values()].slice(0, firstOpen(known));
    const last = taken.at(-1);
    const batch: Batch = await bot.call("getUpdates", {
      ...(last ? { offset: last.id + 1 } : {}),
      limit,
      timeout: seconds,
      allowed_updates: ALLOWED_UPDATES,
    }, { timeoutMs: (seconds + 10) * 1000, signal: abort });
    if (batch.ok) { for (const item of taken) known.delete(item.id); }
    return batch;
  };

  const check = troubleTeller(options);
  while (!signal.aborted) {
    if (known.size < WINDOW || firstOpen(known) > 0) {
      const batch = await poll(WINDOW, running === 0 ? timing.pollSeconds : 0, signal);
      if (signal.aborted) break;
      const seconds = await check(batch);
      if (seconds > 0) await pause(seconds * 1000 * timing.scale, signal);
      const fresh = batch.ok ? batch.result.map(readPolled).filter(({ id }) => !known.has(id)) : [];
      peek = fresh.length > 0 ? 1 : Math.min(peek * 2, LONGEST_PEEK);
      fresh.forEach(accept);
    }
    if (running > 0) await Promise.race([quiet.promise, pause(timing.peekMs * peek, signal)]);
  }
  if (running > 0) await Promise.race([quiet.promise, new Promise((done) => setTimeout(done, GRACE_MS))]);
  // What was taken must not come again to whoever gets the updates next, such as a webhook that is put back.
  if (firstOpen(known) > 0) await poll(1, 0);
}

/** How many updates at the head are done. */
function firstOpen(known: ReadonlyMap<number, Polled>): number {
  let count = 0;
  for (const item of known.values()) {
    if (!item.done) break;
    count++;
  }
  return count;
}

/**
 * Judges what getUpdates answered: seconds to wait before the next one, 0 when all is well. Tells each trouble once.
 * Throws UserError for what waiting does not mend.
 */
function troubleTeller({ bot, apiRoot, log }: PollBotOptions): (batch: Batch) => Promise<number> {
  let troubles = 0;
  let conflicts = 0;
  return async (batch) => {
    if (batch.ok) {
      if (troubles > 0) log("polling works again.");
      troubles = conflicts = 0;
      return 0;
    }
    const { code, description, retryAfter } = batch;
    if (code === 401 || code === 404) throw new UserError(complaint(batch, bot.variable, apiRoot));
    if (code === 409) {
      const { url } = await webhookInfo(bot, apiRoot).catch(() => ({ url: "" }));
      if (url !== "") {
        throw new UserError(
          `Somebody set a webhook for the ${bot.name} bot (@${bot.username}) while it was polled: ${url}. It was left as it is.`,
        );
      }
      const sentence = `another program is polling this bot (@${bot.username}, the token of ${bot.variable})`;
      if (++conflicts >= CONFLICTS) {
        throw new UserError(
          `The ${bot.name} bot cannot be polled: ${sentence}. Stop that program, or use a token of a bot of your own.`,
        );
      }
      log(
        conflicts === 1 ? `${sentence}. Stop it: each of the two gets only a part of the updates.` : sentence,
      );
      troubles++;
      return conflicts;
    }
    if (troubles++ === 0) log(`Telegram does not give updates (${code || ""} ${description}); trying again.`);
    return retryAfter || Math.min(2 ** (troubles - 1), LONGEST_PAUSE_S);
  };
}

function limiter(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = limit;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free++;
    }
  };
}
