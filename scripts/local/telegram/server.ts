/**
 * The Telegram emulator: the Bot API as bots and tests see it, in memory. Any Bot API client works against its `url`;
 * people are played through the control API under /sim or through `sim`.
 */
import { callMethod } from "./calls.ts";
import { serveChatPage, wantsPage } from "./chat_page.ts";
import { ApiError } from "./errors.ts";
import { METHOD_NAMES } from "./methods/index.ts";
import { readParams } from "./params.ts";
import { createSim, serveSim, type Sim, simRoutes } from "./sim/index.ts";
import { serveEvents } from "./sim/events.ts";
import { serveSimFile } from "./sim/view.ts";
import { createState } from "./state.ts";
import type { BotName, EmulatorOptions } from "./options.ts";
import type { Bot, Json, Outcome, State } from "./types.ts";
import { closeWebhook } from "./webhook.ts";

export type { BotName, BotOptions, ChatInfo, EmulatorOptions, Timing } from "./options.ts";
export type { Sim } from "./sim/index.ts";
export { SimError } from "./errors.ts";

const UPLOAD_LIMIT = 50 * 1024 * 1024;
const SHUTDOWN_MS = 1000;
const JSON_HEADERS = { "content-type": "application/json" };

/** A running emulator. */
export interface Emulator {
  /** For example http://127.0.0.1:54324, without a slash at the end; the apiRoot of Bot API clients. */
  url: string;
  port: number;
  /** The control API without HTTP. */
  sim: Sim;
  /** Calls a Bot API method without HTTP; resolves with the whole answer object of the Bot API. */
  call(bot: BotName, method: string, params?: Json): Promise<Json>;
  /** Stops listening, cuts off deliveries and waiting requests. Everything is forgotten. */
  stop(): Promise<void>;
}

/** A response whose connection breaks before the body is through. */
function brokenResponse(): Response {
  const body = new ReadableStream({
    start: (controller) => controller.error(new Error("dropped on purpose")),
  });
  return new Response(body, { headers: JSON_HEADERS });
}

function errorResponse({ code, description }: ApiError): Response {
  const body = JSON.stringify({ ok: false, error_code: code, description });
  return new Response(body, { status: code, headers: JSON_HEADERS });
}

async function respond(state: State, outcome: Outcome): Promise<Response> {
  if (outcome.kind === "json") {
    const headers = outcome.retryAfter === undefined
      ? JSON_HEADERS
      : { ...JSON_HEADERS, "retry-after": String(outcome.retryAfter) };
    return new Response(outcome.body, { status: outcome.status, headers });
  }
  if (outcome.kind === "hang" && !state.stopped) {
    await new Promise<void>((resolve) => state.hung.add(resolve));
  }
  return brokenResponse();
}

function botOf(state: State, token = ""): Bot | undefined {
  return state.byToken.get(token) ?? state.byToken.get(token.replace(/%3a/i, ":"));
}

async function serveMethod(state: State, request: Request, path: string, query: string): Promise<Response> {
  const match = /^\/bot([^/]+)\/([^/]+)\/?$/.exec(path);
  if (match === null) return errorResponse(new ApiError(404, "Not Found"));
  const bot = botOf(state, match[1]);
  if (bot === undefined) return errorResponse(new ApiError(401, "Unauthorized"));
  if (Number(request.headers.get("content-length") ?? 0) > UPLOAD_LIMIT) {
    return errorResponse(new ApiError(413, "Request Entity Too Large"));
  }
  let params: Json;
  try {
    params = await readParams(request, query);
  } catch (error) {
    if (error instanceof ApiError) return errorResponse(error);
    throw error;
  }
  return respond(state, await callMethod(state, bot, match[2] ?? "", params));
}

function serveFile(state: State, path: string): Response {
  const match = /^\/file\/bot([^/]+)\/(.+)$/.exec(path);
  if (match === null || botOf(state, match[1]) === undefined) {
    return errorResponse(new ApiError(401, "Unauthorized"));
  }
  const file = state.files.byPath.get(match[2] ?? "");
  if (file === undefined) return errorResponse(new ApiError(404, "Not Found"));
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, { headers: { "content-type": file.mime } });
}

function index(state: State, routes: Record<string, unknown>): Response {
  const bots = state.bots.map(({ name, username, webhook, pending }) => ({
    name,
    username,
    webhook: webhook?.url ?? null,
    pending_update_count: pending.size,
  }));
  const body = {
    name: "Telegram emulator of Kopilka",
    bots,
    bot_api: `${state.url}/bot<token>/<method>`,
    files: `${state.url}/file/bot<token>/<file_path>`,
    methods: METHOD_NAMES,
    control: [...Object.keys(routes), "GET /sim/events", "GET /sim/file"],
  };
  return new Response(JSON.stringify(body, null, 2), { headers: JSON_HEADERS });
}

function handler(state: State, sim: Sim): (request: Request) => Response | Promise<Response> {
  const routes = simRoutes(state, sim);
  return (request) => {
    const { url } = request;
    const from = url.indexOf("/", 8);
    const mark = url.indexOf("?", from);
    const path = mark < 0 ? url.slice(from) : url.slice(from, mark);
    const query = mark < 0 ? "" : url.slice(mark + 1);
    if (path.startsWith("/bot")) return serveMethod(state, request, path, query);
    if (path === "/sim/events" && request.method === "GET") return serveEvents(state);
    if (path === "/sim/file" && request.method === "GET") return serveSimFile(state, query);
    if (path.startsWith("/sim/")) return serveSim(routes, request, path, query);
    if (path.startsWith("/file/")) return serveFile(state, path);
    if (path.startsWith("/chat/") || path === "/" && wantsPage(request)) return serveChatPage(path);
    return path === "/" ? index(state, routes) : errorResponse(new ApiError(404, "Not Found"));
  };
}

async function call(state: State, name: BotName, method: string, params: Json): Promise<Json> {
  const bot: Bot | undefined = state.bots.find((candidate) => candidate.name === name);
  if (bot === undefined) throw new Error(`The emulator has no bot ${name}.`);
  const outcome = await callMethod(state, bot, method, params);
  if (outcome.kind !== "json") throw new Error(`${method} got no answer (fault).`);
  return JSON.parse(outcome.body) as Json;
}

async function stop(state: State, server: Deno.HttpServer): Promise<void> {
  if (state.stopped) return;
  state.stopped = true;
  for (const bot of state.bots) closeWebhook(bot);
  for (const release of [...state.hung]) release();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => timer = setTimeout(resolve, SHUTDOWN_MS));
  await Promise.race([server.shutdown(), patience]);
  clearTimeout(timer);
}

/**
 * Starts an emulator. Throws when the port is in use (Deno.errors.AddrInUse) or a token is no token.
 * Nothing is kept on disk; two emulators in one process do not meet.
 */
export function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const state = createState(options);
  state.execute = (bot, method, params, inAnswer) => callMethod(state, bot, method, params, inAnswer);
  const sim = createSim(state);
  const { port = 0, hostname = "127.0.0.1" } = options;
  const onError = (error: unknown) => {
    if ((error as Error)?.message !== "dropped on purpose") console.error("Telegram emulator:", error);
    return errorResponse(new ApiError(500, "Internal Server Error"));
  };
  let server: Deno.HttpServer<Deno.NetAddr>;
  try {
    server = Deno.serve({ port, hostname, onListen: () => {}, onError }, handler(state, sim));
  } catch (error) {
    return Promise.reject(error);
  }
  state.url = `http://${hostname}:${server.addr.port}`;
  return Promise.resolve({
    url: state.url,
    port: server.addr.port,
    sim,
    call: (bot, method, params = {}) => call(state, bot, method, params),
    stop: () => stop(state, server),
  });
}
