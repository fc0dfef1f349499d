/** What the emulator's tests share: an emulator, a webhook that answers as told, waiting for a condition. */
import {
  type BotName,
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from "../../../scripts/local/telegram/server.ts";

/** Tokens of the three made-up bots. */
export const TOKENS: Record<BotName, string> = {
  client: "1000000001:test-client",
  partner: "1000000002:test-partner",
  admin: "1000000003:test-admin",
};

/** A person to play. */
export const anna = { id: 501, first_name: "Anna", username: "anna", language_code: "uk" };
/** Another one. */
export const borys = { id: 502, first_name: "Borys" };

/** A parsed JSON answer. */
// deno-lint-ignore no-explicit-any
export type Answer = any;

/** Runs a test against a fresh emulator and stops it afterwards. */
export async function withEmulator(
  run: (emulator: Emulator) => Promise<void>,
  options: Partial<EmulatorOptions> = {},
): Promise<void> {
  const bots = (Object.keys(TOKENS) as BotName[]).map((name) => ({
    name,
    token: TOKENS[name],
    username: `kopilka_${name}_bot`,
    first_name: `Kopilka ${name}`,
  }));
  const emulator = await startEmulator({ bots, ...options });
  try {
    await run(emulator);
  } finally {
    await emulator.stop();
  }
}

/** What a webhook got: the update, the headers, and when (performance.now()). */
export interface Hit {
  update: Answer;
  headers: Headers;
  at: number;
}

/** A webhook in this process. */
export interface Hook {
  url: string;
  hits: Hit[];
  stop(): Promise<void>;
}

/** Serves a webhook; `answer` decides each response, 200 without a body by default. */
export function serveHook(
  answer: (hit: Hit, number: number) => Response | Promise<Response> = () => new Response(),
): Hook {
  const hits: Hit[] = [];
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
    const hit = { update: await request.json(), headers: request.headers, at: performance.now() };
    hits.push(hit);
    return answer(hit, hits.length);
  });
  return { url: `http://127.0.0.1:${server.addr.port}/hook`, hits, stop: () => server.shutdown() };
}

/** An emulator whose client bot has a webhook that answers as told. */
export async function withHook(
  answer: Parameters<typeof serveHook>[0],
  run: (emulator: Emulator, hook: Hook) => Promise<void>,
  options: Partial<EmulatorOptions> & { webhook?: Record<string, unknown> } = {},
): Promise<void> {
  const { webhook, ...rest } = options;
  const hook = serveHook(answer);
  try {
    await withEmulator(async (emulator) => {
      await emulator.call("client", "setWebhook", { url: hook.url, ...webhook });
      await run(emulator, hook);
    }, rest);
  } finally {
    await hook.stop();
  }
}

/** Resolves when the condition holds; throws after two seconds. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 2000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await pause(5);
  }
}

/** Waits. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls the Bot API over HTTP and gives back status and JSON. */
export async function api(
  emulator: Emulator,
  method: string,
  params?: Record<string, unknown>,
  token = TOKENS.client,
): Promise<{ status: number; body: Answer; headers: Headers }> {
  const response = await fetch(`${emulator.url}/bot${token}/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(params ?? {}),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

/** Calls the control API over HTTP. */
export async function sim(
  emulator: Emulator,
  method: string,
  path: string,
  args?: unknown,
): Promise<{ status: number; body: Answer }> {
  const response = await fetch(`${emulator.url}${path}`, {
    method,
    ...(args === undefined ? {} : { body: typeof args === "string" ? args : JSON.stringify(args) }),
  });
  return { status: response.status, body: await response.json() };
}

/** The description of the error that a call gets; "ok" when it got none. */
export async function complaint(
  emulator: Emulator,
  method: string,
  params: Record<string, unknown>,
  bot: BotName = "client",
): Promise<string> {
  const answer: Answer = await emulator.call(bot, method, params);
  return answer.ok ? "ok" : answer.description;
}
