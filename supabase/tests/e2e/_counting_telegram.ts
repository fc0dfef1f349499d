/** A light Bot API that counts messages by chat and fails at random: for crowds that the emulator is too slow for. */

/** What a call came to. */
type Fate = "taken" | 403 | 429 | 500;

/** How often calls fail. */
export interface Faults {
  /** Share of people who blocked the bot; always the same ones. */
  readonly blocked: number;
  /** Share of calls answered 500. */
  readonly broken: number;
  /** Share of calls answered 429, to come again in a second. */
  readonly throttled: number;
}

/** The running server. */
export interface CountingTelegram {
  readonly url: string;
  /** How many messages a chat was sent. */
  readonly taken: ReadonlyMap<number, number>;
  /** How many calls ended how. */
  readonly fates: ReadonlyMap<Fate, number>;
  /** Has the person of this chat blocked the bot? */
  blocks(chat: number): boolean;
  /** The most calls in any span of so many milliseconds. */
  most(spanMs: number): number;
  stop(): Promise<void>;
}

/** Starts the server on a free port; every answer takes a few milliseconds. */
export function startCountingTelegram({ blocked, broken, throttled }: Faults): CountingTelegram {
  const taken = new Map<number, number>();
  const fates = new Map<Fate, number>();
  const times: number[] = [];
  const blocks = (chat: number): boolean => (chat * 2_654_435_761 % 2 ** 32) / 2 ** 32 < blocked;

  function decide(chat: number): Fate {
    if (blocks(chat)) return 403;
    const dice = Math.random();
    return dice < broken ? 500 : dice < broken + throttled ? 429 : "taken";
  }

  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    times.push(performance.now());
    const { chat_id } = await request.json() as { chat_id: number };
    const fate = decide(chat_id);
    fates.set(fate, (fates.get(fate) ?? 0) + 1);
    if (fate === "taken") taken.set(chat_id, (taken.get(chat_id) ?? 0) + 1);
    // Long enough that a process is often killed between Telegram's deed and its answer.
    await new Promise((done) => setTimeout(done, 3 + 5 * Math.random()));
    return fate === "taken" ? accepted(chat_id, times.length) : refused(fate);
  });

  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    taken,
    fates,
    blocks,
    most(spanMs) {
      let most = 0;
      for (let from = 0, to = 0; to < times.length; to++) {
        while (times[to]! - times[from]! >= spanMs) from++;
        most = Math.max(most, to - from + 1);
      }
      return most;
    },
    stop: () => server.shutdown(),
  };
}

function accepted(chat: number, message_id: number): Response {
  return Response.json({ ok: true, result: { message_id, date: 1, chat: { id: chat, type: "private" } } });
}

function refused(error_code: 403 | 429 | 500): Response {
  const description = {
    403: "Forbidden: bot was blocked by the user",
    429: "Too Many Requests: retry after 1",
    500: "Internal Server Error",
  }[error_code];
  const parameters = error_code === 429 ? { retry_after: 1 } : undefined;
  return Response.json({ ok: false, error_code, description, parameters }, { status: error_code });
}
