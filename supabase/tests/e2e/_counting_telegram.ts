/**
 * A light Bot API that counts messages by chat and fails at random: for crowds that the emulator is too slow for. It runs
 * in a thread of its own (_counting_worker.ts), so that what the test does meanwhile does not delay its clock.
 */

/** How often calls fail. */
export interface Faults {
  /** Share of people who blocked the bot; always the same ones. */
  readonly blocked: number;
  /** Share of calls answered 500. */
  readonly broken: number;
  /** Share of calls answered 429, to come again in a second. */
  readonly throttled: number;
}

/** What was counted. */
export interface Tally {
  /** How many messages a chat was sent. */
  readonly taken: ReadonlyMap<number, number>;
  /** How many calls ended how: "taken" or an error code. */
  readonly fates: Readonly<Record<string, number>>;
  /** The most calls that surely arrived within one second. */
  readonly mostInASecond: number;
  /** The most calls that surely arrived within ten seconds. */
  readonly mostInTenSeconds: number;
  /** The same by the bare time of reading, with what had gathered while the counter did not run. */
  readonly mostReadInASecond: number;
  /** Calls a second from the first to the last, without pauses of more than a quarter of a second (429s, kills). */
  readonly callsPerSecond: number;
  /** Seconds of these pauses. */
  readonly pausedSeconds: number;
}

/** From the worker: its address once it listens, and the tally before its end. */
export type FromCounter = { url: string } | { tally: Tally };

/** The running server. */
export interface CountingTelegram {
  readonly url: string;
  /** Ends the server. */
  stop(): Promise<Tally>;
}

/** Has the person of this chat blocked the bot? */
export function blocks({ blocked }: Faults, chat: number): boolean {
  return (chat * 2_654_435_761 % 2 ** 32) / 2 ** 32 < blocked;
}

/** Starts the server on a free port; every answer takes a few milliseconds. */
export async function startCountingTelegram(faults: Faults): Promise<CountingTelegram> {
  const worker = new Worker(new URL("./_counting_worker.ts", import.meta.url), { type: "module" });
  const url = Promise.withResolvers<string>();
  const tally = Promise.withResolvers<Tally>();
  worker.onmessage = ({ data }: MessageEvent<FromCounter>) => {
    if ("url" in data) url.resolve(data.url);
    else tally.resolve(data.tally);
  };
  worker.onerror = ({ message }) => url.reject(new Error(message));
  worker.postMessage(faults);
  return {
    url: await url.promise,
    async stop() {
      worker.postMessage("stop");
      const counted = await tally.promise;
      worker.terminate();
      return counted;
    },
  };
}
