import { parseConfig } from "../../supabase/functions/_shared/config.ts";
import {
  createHandlers,
  type FunctionName,
  type Functions,
} from "../../supabase/functions/_shared/handlers.ts";
import type { RequestInfo } from "../../supabase/functions/_shared/http.ts";
import { PAYMENT_PROVIDERS, SECRET_VARIABLES } from "../../supabase/functions/_shared/payments/types.ts";
import { messageOf } from "../lib/errors.ts";
import { READY_LINE } from "./functions_process.ts";
import { serveStorage, STORAGE_PREFIX } from "./storage.ts";

/** How to serve the functions. */
export interface FunctionsServerOptions {
  /** The environment of the functions; KOPILKA_STORAGE_DIR is the folder of Storage's stand-in, without it there is none. */
  env: Record<string, string>;
  /** 0 takes a free one. */
  port: number;
  /** Control door of the local stack, see control.ts; without it there is no `/_local/`. */
  controlUrl?: string;
}

/** The served functions. */
export interface FunctionsServer {
  /** Such as `http://127.0.0.1:54321/functions/v1`. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

const PREFIX = "/functions/v1/";
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
  "access-control-allow-headers": "authorization, apikey, content-type, x-client-info",
};

/**
 * Serves every function at `/functions/v1/<name>` on loopback, as Supabase's gateway would with verify_jwt off: an
 * OPTIONS request is answered here, a name nobody has is 404 with `{code, message}`. Beside them is Storage's stand-in.
 */
export function serveFunctions({ env, port, controlUrl }: FunctionsServerOptions): FunctionsServer {
  const config = parseConfig(env);
  const functions = createHandlers(config);
  for (const provider of PAYMENT_PROVIDERS) {
    if (config.paymentSecrets[provider].length > 0) continue;
    console.error(
      `${SECRET_VARIABLES[provider]} is not set: ${provider}-webhook answers 503, the others run.`,
    );
  }
  const { KOPILKA_STORAGE_DIR: folder, SUPABASE_SERVICE_ROLE_KEY: serviceKey } = env;
  const server = Deno.serve(
    { hostname: "127.0.0.1", port, onListen: () => {} },
    (request, info) => {
      const path = pathOf(request.url);
      return folder && path.startsWith(STORAGE_PREFIX)
        ? serveStorage({ folder, serviceKey }, request, path)
        : route(functions, request, info, controlUrl);
    },
  );
  return {
    url: `http://127.0.0.1:${server.addr.port}${PREFIX.slice(0, -1)}`,
    port: server.addr.port,
    async stop() {
      await server.shutdown();
      await functions.close();
    },
  };
}

function route(
  { handlers }: Functions,
  request: Request,
  info: RequestInfo,
  controlUrl: string | undefined,
): Promise<Response> | Response {
  const path = pathOf(request.url);
  if (path.startsWith(PREFIX)) {
    const end = path.indexOf("/", PREFIX.length);
    const name = path.slice(PREFIX.length, end < 0 ? undefined : end);
    if (Object.hasOwn(handlers, name)) {
      return request.method === "OPTIONS"
        ? new Response(null, { status: 204, headers: CORS })
        : handlers[name as FunctionName](request, info);
    }
  } else if (controlUrl && path.startsWith("/_local/")) return passOn(request, controlUrl);
  return Response.json({ code: "NOT_FOUND", message: "Requested function was not found" }, {
    status: 404,
    headers: CORS,
  });
}

/** The path of a URL without parsing the rest of it: this runs for every update. */
function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3);
  const end = url.indexOf("?", start);
  return url.slice(start, end < 0 ? undefined : end);
}

async function passOn(request: Request, controlUrl: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  await request.body?.cancel();
  const response = await fetch(controlUrl + pathname + search, {
    method: request.method,
    headers: { authorization: request.headers.get("authorization") ?? "" },
  });
  return new Response(await response.text(), {
    status: response.status,
    headers: { "content-type": "application/json" },
  });
}

/** As a process: serves until a signal, or until the stack that started it is gone (its end of our input closes). */
async function main(): Promise<void> {
  const env = Deno.env.toObject();
  const server = serveFunctions({
    env,
    port: Number(env.KOPILKA_PORT_FUNCTIONS),
    controlUrl: env.KOPILKA_CONTROL_URL,
  });
  const ended = Promise.withResolvers<void>();
  Deno.addSignalListener("SIGTERM", () => ended.resolve());
  // Ctrl-C in a terminal is for the stack, which stops us in its order.
  Deno.addSignalListener("SIGINT", () => {});
  Deno.stdin.readable.pipeTo(new WritableStream()).then(() => ended.resolve(), () => ended.resolve());
  console.log(READY_LINE);
  await ended.promise;
  await Promise.race([server.stop(), new Promise((done) => setTimeout(done, 4_000))]);
}

if (import.meta.main) {
  try {
    await main();
    Deno.exit(0);
  } catch (error) {
    console.error(messageOf(error));
    Deno.exit(1);
  }
}
