import { timingSafeEqual } from "node:crypto";

/** A part of the stack that may be killed and started again on request. */
export type Part = "functions" | "postgres";

/** What the control door can do. */
export interface ControlOptions {
  serviceKey: string;
  /** Process ids of the parts now. */
  pids(): Record<Part, number>;
  /** Kills the part with -9 and resolves when it works again. */
  restart(part: Part): Promise<void>;
}

/** The running control door. */
export interface Control {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The control door of the local stack, on loopback, behind the service key. The functions server passes
 * `/_local/*` on to it: `POST /_local/restart?what=functions|postgres` kills that part with -9 and starts it again;
 * `GET /_local/status` says which processes run. A restart of the functions is answered 202 before it happens, for it
 * takes the messenger with it: wait until the pid in the status is another.
 */
export function startControl(options: ControlOptions): Control {
  const expected = new TextEncoder().encode(`Bearer ${options.serviceKey}`);
  const handler = async (request: Request): Promise<Response> => {
    const given = new TextEncoder().encode(request.headers.get("authorization") ?? "");
    if (given.byteLength !== expected.byteLength || !timingSafeEqual(given, expected)) {
      return Response.json({ error: "the service key is missing" }, { status: 401 });
    }
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === "GET" && pathname === "/_local/status") {
      return Response.json({ pids: options.pids() });
    }
    const what = searchParams.get("what");
    if (
      request.method !== "POST" || pathname !== "/_local/restart" ||
      (what !== "functions" && what !== "postgres")
    ) {
      return Response.json({ error: "POST /_local/restart?what=functions|postgres" }, { status: 404 });
    }
    const before = options.pids()[what];
    if (what === "functions") {
      setTimeout(() => options.restart(what).catch(() => {}), 100);
      return Response.json({ restarting: what, pid: before }, { status: 202 });
    }
    await options.restart(what);
    return Response.json({ restarted: what, pid: before, new_pid: options.pids()[what] });
  };
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, handler);
  return { url: `http://127.0.0.1:${server.addr.port}`, stop: () => server.shutdown() };
}

/**
 * Asks a running stack to kill a part with -9 and waits until it works again.
 * @param stackUrl such as `http://127.0.0.1:54321`
 */
export async function requestRestart(stackUrl: string, serviceKey: string, what: Part): Promise<void> {
  const headers = { authorization: `Bearer ${serviceKey}` };
  const response = await fetch(`${stackUrl}/_local/restart?what=${what}`, { method: "POST", headers });
  const answer = await response.json() as { pid?: number; error?: string };
  if (!response.ok) throw new Error(`restart of ${what}: ${response.status} ${answer.error ?? ""}`);
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    await new Promise((done) => setTimeout(done, 50));
    try {
      const status = await fetch(`${stackUrl}/_local/status`, { headers });
      const { pids } = await status.json() as { pids: Record<Part, number> };
      if (status.ok && pids[what] !== answer.pid) return;
    } catch {
      // The functions server is away: it is what we wait for.
    }
  }
  throw new Error(`${what} did not come back within 20 s`);
}
