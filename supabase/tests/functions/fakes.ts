/** Stand-ins for the parts around the functions: the database gateway, the Bot API, the log. */
import { type BotName, type Config, parseConfig } from "../../functions/_shared/config.ts";
import type {
  CheckoutJob,
  CheckoutResult,
  Claim,
  DeliveryResult,
  Gateway,
  MediaJob,
  MediaResult,
  PaymentResult,
  UpdateResult,
} from "../../functions/_shared/doors.ts";
import { createLog, type Log } from "../../functions/_shared/log.ts";

/** Environment with every setting that the functions need; made-up secrets. */
export const ENV = {
  TOKEN_CLIENT: "1000000001:client-token-AAAA",
  TOKEN_PARTNER: "1000000002:partner-token-BBBB",
  ADMIN_BOT_TOKEN: "1000000003:admin-token-CCCC",
  TELEGRAM_WEBHOOK_SECRET: "hook-secret_1",
  SUPABASE_SERVICE_ROLE_KEY: "service-key-1234567890",
  SUPABASE_DB_URL: "postgres://postgres:db-password-99@127.0.0.1:1/postgres",
};

/** A parsed configuration; `env` overrides, undefined unsets. */
export function testConfig(env: Record<string, string | undefined> = {}): Config {
  return parseConfig({ ...ENV, ...env });
}

/** A log that keeps its lines. */
export function keepLog(): { log: Log; lines: string[]; events: () => string[] } {
  const lines: string[] = [];
  const log = createLog({ level: "debug", write: (line) => lines.push(line) });
  return { log, lines, events: () => lines.map((line) => (JSON.parse(line) as { event: string }).event) };
}

/** What a webhook gets when there is nothing to say. */
export const SILENCE: UpdateResult = { status: 200, answer: null, answer_id: null, deliveries: [] };

/** An error with a SQLSTATE or a driver's code. */
export function codedError(code: string, message = "boom"): Error {
  return Object.assign(new Error(message), { code });
}

/** A gateway whose doors are scripted and recorded. */
export interface FakeGateway extends Gateway {
  readonly updates: { bot: BotName; update: string }[];
  readonly reports: { bot: BotName; results: readonly DeliveryResult[] }[];
  readonly claims: { limit: number; dispatcher: string }[];
  readonly copies: MediaResult[];
  readonly checkouts: CheckoutResult[];
  readonly payments: { provider: string; event: string }[];
  /** Replaceable answers of the doors. */
  onUpdate: (bot: BotName, update: string) => UpdateResult | Promise<UpdateResult>;
  onReport: (bot: BotName, results: readonly DeliveryResult[]) => void | Promise<void>;
  onClaim: () => Claim | Promise<Claim>;
  onMediaClaim: () => readonly MediaJob[] | Promise<readonly MediaJob[]>;
  onCheckoutClaim: () => readonly CheckoutJob[] | Promise<readonly CheckoutJob[]>;
  onPayment: () => PaymentResult | Promise<PaymentResult>;
  onHealth: () => Awaited<ReturnType<Gateway["health"]>>;
  onPing: () => void | Promise<void>;
  closed: boolean;
}

/** Creates the fake gateway: says nothing, has nothing to send, is well. */
export function fakeGateway(): FakeGateway {
  const fake: FakeGateway = {
    updates: [],
    reports: [],
    claims: [],
    copies: [],
    checkouts: [],
    payments: [],
    closed: false,
    onUpdate: () => SILENCE,
    onReport: () => {},
    onClaim: () => ({ deliveries: [], gap_ms: 1, next_in_ms: null }),
    onMediaClaim: () => [],
    onCheckoutClaim: () => [],
    onPayment: () => ({
      status: 200,
      event: 1,
      outcome: "matched",
      reason: null,
      payment: 2,
      repeated: false,
    }),
    onHealth: () => ({
      version: "7",
      outbox: { ready: 1, planned: 4, oldest_s: 2, dead: 3 },
      media: { pending: 5, failed: 6 },
      sessions: 4,
      jobs: [{ name: "rescue" }],
      bots: [{ bot: "client", username: "kopilka_bot" }],
    }),
    onPing: () => {},
    async handleUpdate(bot, update) {
      fake.updates.push({ bot, update });
      return await fake.onUpdate(bot, update);
    },
    async reportDeliveries(bot, results) {
      await fake.onReport(bot, results);
      fake.reports.push({ bot, results });
    },
    async claimOutbox(limit, dispatcher) {
      fake.claims.push({ limit, dispatcher });
      return await fake.onClaim();
    },
    claimMedia: async () => await fake.onMediaClaim(),
    claimWebhooks: () => Promise.resolve({ deliveries: [], next_in_ms: null }),
    reportWebhooks: () => Promise.resolve(),
    webhookSecret: () => Promise.resolve(null),
    reportMedia(results) {
      fake.copies.push(...results);
      return Promise.resolve();
    },
    claimCheckouts: async () => await fake.onCheckoutClaim(),
    reportCheckouts(results) {
      fake.checkouts.push(...results);
      return Promise.resolve();
    },
    async receivePaymentEvent(provider, event) {
      fake.payments.push({ provider, event });
      return await fake.onPayment();
    },
    health: () => Promise.resolve().then(() => fake.onHealth()),
    ping: async () => await fake.onPing(),
    close: () => {
      fake.closed = true;
      return Promise.resolve();
    },
  };
  return fake;
}

/** A call that the fake Bot API got. */
export interface ApiCall {
  readonly token: string;
  readonly method: string;
  readonly body: Record<string, unknown>;
  /** Names and bytes of uploaded files. */
  readonly files: Record<string, Uint8Array>;
}

/** A small Bot API on a free port. */
export interface FakeTelegram extends AsyncDisposable {
  readonly url: string;
  readonly calls: ApiCall[];
  /** Answers a call; by default a message whose id counts up. */
  onCall: (call: ApiCall) => Response | Promise<Response>;
}

/** Telegram's way to refuse. */
export function apiError(
  error_code: number,
  description: string,
  parameters?: Record<string, number>,
): Response {
  return Response.json({ ok: false, error_code, description, parameters }, { status: error_code });
}

async function readCall(request: Request): Promise<ApiCall> {
  const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(new URL(request.url).pathname) ?? [];
  if (!request.headers.get("content-type")?.startsWith("multipart/")) {
    return { token, method, body: await request.json() as Record<string, unknown>, files: {} };
  }
  const body: Record<string, unknown> = {};
  const files: Record<string, Uint8Array> = {};
  for (const [key, value] of await request.formData()) {
    if (typeof value === "string") body[key] = value;
    else files[key] = await value.bytes();
  }
  return { token, method, body, files };
}

/** Starts the fake Bot API; dispose it at the end. */
export function fakeTelegram(): FakeTelegram {
  const calls: ApiCall[] = [];
  let messageId = 100;
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    const call = await readCall(request);
    calls.push(call);
    return await fake.onCall(call);
  });
  const fake: FakeTelegram = {
    url: `http://127.0.0.1:${server.addr.port}`,
    calls,
    onCall: () => Response.json({ ok: true, result: { message_id: ++messageId, date: 1 } }),
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
  return fake;
}

/** Waits until something is so; fails after 5 s. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 5_000; !holds();) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
