/** The relay of `start --poll`: getUpdates of every bot into the functions that a webhook would call. */
import type { KnownBot } from "../webhooks/bot_api.ts";
import { pollBot } from "./poll_bot.ts";
import { POLL_TIMING, type PollTiming } from "./poll_deliver.ts";

/** How to relay. */
export interface RelayOptions {
  bots: readonly KnownBot[];
  apiRoot: string;
  /** Such as `http://127.0.0.1:54321/functions/v1`. */
  functionsUrl: string;
  /** Of the webhook functions. */
  secret: string;
  log: (line: string) => void;
  timing?: Partial<PollTiming>;
}

/** The running relay. */
export interface Relay {
  /** Rejects with a UserError when a bot cannot be polled any more. */
  readonly failed: Promise<never>;
  /** Stops polling, waits a moment for what is under way, and confirms to Telegram what was taken. */
  stop(): Promise<void>;
}

/** Starts relaying the updates of all bots. */
export function startRelay(options: RelayOptions): Relay {
  const { bots, apiRoot, functionsUrl, secret, log } = options;
  const timing = { ...POLL_TIMING, ...options.timing };
  const abort = new AbortController();
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  const loops = bots.map((bot) =>
    pollBot({
      bot,
      apiRoot,
      url: `${functionsUrl}/${bot.name}-bot`,
      secret,
      log: (line) => log(`${bot.name} bot: ${line}`),
      timing,
      signal: abort.signal,
    }).catch(failure.reject)
  );
  return {
    failed: failure.promise,
    async stop() {
      abort.abort();
      await Promise.all(loops);
    },
  };
}
