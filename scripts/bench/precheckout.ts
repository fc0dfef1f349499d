import { type BenchResult, bound, median, quantile } from "./result.ts";
import { type OpenSite, withSites } from "./site.ts";

/** Queries of one round. */
const QUERIES = 400;
/** Queries a second. */
const PACE = 40;
/** Other updates a second in a loaded round. */
const LOAD = 200;
/** Rounds of each kind; they alternate, so that whatever else the machine does meets both. */
const ROUNDS = 7;
const POOL = 8;
/** Times: how much slower the slowest hundredth may be under load. */
const MOST = 3;

interface Invoice {
  readonly payload: string;
  readonly telegram_id: string;
}

interface Target {
  readonly url: string;
  readonly secret: string;
}

let nextId = 1;

async function post({ url, secret }: Target, update: Record<string, unknown>): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
    body: JSON.stringify({ update_id: nextId++, ...update }),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url}: ${response.status} ${text}`);
  return text;
}

/** Calls `act` so many times a second, whether those before have ended or not, until it was called `times` times or the signal comes. */
async function pace(
  rate: number,
  times: number,
  signal: AbortSignal,
  act: () => Promise<unknown>,
): Promise<void> {
  const began = performance.now();
  const running: Promise<unknown>[] = [];
  for (let n = 0; n < times && !signal.aborted; n++) {
    const wait = began + n * 1000 / rate - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(act());
  }
  await Promise.all(running);
}

/** New people go through /start, name, phone and /balance: each call is the next step of somebody. */
function otherUpdates(target: Target): () => Promise<unknown> {
  const steps = ["/start", "Анна", "+380501234567", "/balance"];
  const free: { id: number; step: number }[] = [];
  return async () => {
    const person = free.shift() ?? { id: 8_000_000_000 + nextId++, step: 0 };
    const text = steps[person.step++]!;
    const from = { id: person.id, is_bot: false, first_name: "Анна", language_code: "ru" };
    const entities = text.startsWith("/")
      ? [{ type: "bot_command", offset: 0, length: text.length }]
      : undefined;
    await post(target, {
      message: {
        message_id: nextId,
        from,
        chat: { id: person.id, type: "private", first_name: "Анна" },
        date: 1_795_000_000,
        text,
        entities,
      },
    });
    if (person.step < steps.length) free.push(person);
  };
}

/** Milliseconds that each query waited for its answer. */
async function round(target: Target, invoices: Invoice[], loaded: boolean): Promise<number[]> {
  const stop = new AbortController();
  const load = loaded ? pace(LOAD, Infinity, stop.signal, otherUpdates(target)) : Promise.resolve();
  // What the load does first (connections, plans) is not what is measured.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const waited: number[] = [];
  await pace(PACE, QUERIES, new AbortController().signal, async () => {
    const { payload: invoice_payload, telegram_id } = invoices.pop()!;
    const at = performance.now();
    const answer = await post(target, {
      pre_checkout_query: {
        id: String(nextId),
        from: { id: Number(telegram_id), is_bot: false, first_name: "Buyer", language_code: "en" },
        currency: "XTR",
        total_amount: 100,
        invoice_payload,
      },
    });
    waited.push(performance.now() - at);
    if (!answer.includes('"ok":true')) throw new Error(`a payable invoice was refused: ${answer}`);
  });
  stop.abort();
  await load;
  return waited;
}

/**
 * How long pre-checkout queries wait for their answers over HTTP, 40 a second, each of an invoice of its own, with
 * nothing else to do and beside 200 other updates a second. The figure is the median over neighbouring rounds. A payment whose query is not answered in 10 s is lost.
 */
export function benchPrecheckout(log: (line: string) => void): Promise<BenchResult> {
  return withSites(log, (open) => measure(log, open));
}

async function measure(log: (line: string) => void, open: OpenSite): Promise<BenchResult> {
  const { sql, env, start } = await open("shop");
  const target = {
    url: `${await start(POOL, log)}/client-bot`,
    secret: env.TELEGRAM_WEBHOOK_SECRET ?? "",
  };
  const invoices = [
    ...await sql<Invoice[]>`
    select i.payload, p.telegram_id::text
    from generate_series(1, ${QUERIES * (2 * ROUNDS + 1)}::int) n,
      lateral people.add_person(jsonb_build_object('id', 6000000000 + n, 'first_name', 'Buyer', 'language_code', 'en')) p,
      lateral payments.open_pending(p.id, 'telegram', 100, 'XTR') d,
      lateral payments.make_invoice(p.id, 'topup', d.id, 100, 'XTR', 'Points', 'Points') i`,
  ];
  await sql`update gateway.outbox set outcome = 'sent', finished_at = clock_timestamp()`;
  await sql`vacuum analyze`;
  await round(target, invoices, true);
  const waits: Record<"idle" | "loaded", number[]> = { idle: [], loaded: [] };
  const p99: Record<"idle" | "loaded", number[]> = { idle: [], loaded: [] };
  for (let n = 1; n <= ROUNDS; n++) {
    for (const kind of ["idle", "loaded"] as const) {
      const found = await round(target, invoices, kind === "loaded");
      p99[kind].push(quantile(Float64Array.from(found).sort(), 0.99));
      log(`round ${n}: ${kind} p99 ${p99[kind].at(-1)!.toFixed(1)} ms`);
      waits[kind].push(...found);
    }
  }
  const row = (run: string, kind: "idle" | "loaded") => {
    const found = Float64Array.from(waits[kind]).sort();
    return {
      run,
      queries: found.length,
      "p50 ms": quantile(found, 0.5).toFixed(1),
      "p99 ms": median(p99[kind]).toFixed(1),
      "longest ms": (found.at(-1) ?? 0).toFixed(1),
    };
  };
  return {
    name: `precheckout: ${PACE} queries a second`,
    rows: [row("nothing else", "idle"), row(`beside ${LOAD} updates a second`, "loaded")],
    bounds: [
      bound(
        `p99 with nothing else against p99 under load (at most ${MOST} times as long)`,
        median(p99.idle.map((ms, n) => ms / p99.loaded[n]!)),
        1 / MOST,
      ),
    ],
  };
}
