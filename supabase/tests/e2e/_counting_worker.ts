/// <reference lib="deno.worker" />
/** The thread of _counting_telegram.ts. First message: `Faults`; "stop" ends it. */
import { blocks, type Faults, type FromCounter, type Tally } from "./_counting_telegram.ts";

/** What a call came to. */
type Fate = "taken" | 403 | 429 | 500;

/** Milliseconds between two looks at the clock; where more than three of them lie between, the thread stood still. */
const TICK_MS = 5;

/**
 * When a call came: not after `at`, when it was read, and not before `from`. The two differ where the thread stood still
 * (the machine had other things to do): what gathered meanwhile is read at once, but did not come at once.
 */
interface Arrival {
  readonly from: number;
  readonly at: number;
}

const taken = new Map<number, number>();
const fates: Record<string, number> = {};
const arrivals: Arrival[] = [];
let tick = performance.now();
let stall = { from: 0, to: -Infinity };
let faults: Faults;

function look(now: number): void {
  if (now - tick > 3 * TICK_MS) stall = { from: tick, to: now };
  tick = now;
}

function arrive(): void {
  const at = performance.now();
  look(at);
  // After a standstill the gathered calls are read one by one, for a moment longer.
  arrivals.push({ from: at - stall.to < 2 * TICK_MS ? stall.from : at, at });
}

/** The most calls of which both ends lie in one span of so many milliseconds. */
function most(spanMs: number, calls: readonly Arrival[]): number {
  let found = 0;
  const ordered = calls.toSorted((a, b) => a.from - b.from);
  for (const [first, { from }] of ordered.entries()) {
    let n = 0;
    for (let i = first; i < ordered.length && ordered[i]!.from < from + spanMs; i++) {
      if (ordered[i]!.at < from + spanMs) n++;
    }
    found = Math.max(found, n);
  }
  return found;
}

function speed(): Pick<Tally, "callsPerSecond" | "pausedSeconds"> {
  let running = 0;
  let paused = 0;
  for (let i = 1; i < arrivals.length; i++) {
    const ms = arrivals[i]!.at - arrivals[i - 1]!.at;
    if (ms > 250) paused += ms;
    else running += ms;
  }
  return { callsPerSecond: arrivals.length / (running / 1000), pausedSeconds: paused / 1000 };
}

function decide(chat: number): Fate {
  if (blocks(faults, chat)) return 403;
  const dice = Math.random();
  return dice < faults.broken ? 500 : dice < faults.broken + faults.throttled ? 429 : "taken";
}

async function answer(request: Request): Promise<Response> {
  arrive();
  const { chat_id } = await request.json() as { chat_id: number };
  const fate = decide(chat_id);
  fates[fate] = (fates[fate] ?? 0) + 1;
  if (fate === "taken") taken.set(chat_id, (taken.get(chat_id) ?? 0) + 1);
  // Long enough that a process is often killed between Telegram's deed and its answer.
  await new Promise((done) => setTimeout(done, 3 + 5 * Math.random()));
  return fate === "taken" ? accepted(chat_id, arrivals.length) : refused(fate);
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

const tell = (message: FromCounter) => self.postMessage(message);

function start(given: Faults): void {
  faults = given;
  const { addr } = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, answer);
  setInterval(() => look(performance.now()), TICK_MS);
  tell({ url: `http://127.0.0.1:${addr.port}` });
}

function stop(): void {
  const read = arrivals.map(({ at }) => ({ from: at, at }));
  tell({
    tally: {
      taken,
      fates,
      mostInASecond: most(1_000, arrivals),
      mostInTenSeconds: most(10_000, arrivals),
      mostReadInASecond: most(1_000, read),
      ...speed(),
    },
  });
}

self.onmessage = ({ data }: MessageEvent<Faults | "stop">) => data === "stop" ? stop() : start(data);
