import postgres from "postgres";

/** How to wake the function dispatch. */
export interface DispatcherOptions {
  databaseUrl: string;
  /** Such as `http://127.0.0.1:54321/functions/v1`. */
  functionsUrl: string;
  serviceKey: string;
}

/** The running dispatcher. */
export interface Dispatcher {
  /** Wakes dispatch now. */
  wake(): void;
  stop(): Promise<void>;
}

const CHANNEL = "kopilka_outbox";
const FALLBACK_MS = 2_000;
const RELISTEN_MS = 250;

/**
 * Wakes the function dispatch when the database says that messages are ready (NOTIFY kopilka_outbox), when the answer
 * before said something becomes due, and every two seconds in case both were missed. One request at a time. Listens
 * again after the database was away.
 */
export function startDispatcher({ databaseUrl, functionsUrl, serviceKey }: DispatcherOptions): Dispatcher {
  let stopped = false;
  let busy = false;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let relisten: ReturnType<typeof setTimeout> | undefined;
  let listener: postgres.Sql | undefined;
  const abort = new AbortController();

  const dispatch = async (): Promise<number> => {
    try {
      const response = await fetch(`${functionsUrl}/dispatch`, {
        method: "POST",
        headers: { authorization: `Bearer ${serviceKey}` },
        signal: AbortSignal.any([abort.signal, AbortSignal.timeout(60_000)]),
      });
      const answer = await response.json() as { next_in_ms?: number | null };
      return response.ok && typeof answer.next_in_ms === "number" ? answer.next_in_ms : FALLBACK_MS;
    } catch {
      // The functions are being restarted: the next tick tries again.
      return FALLBACK_MS;
    }
  };
  const wake = async (): Promise<void> => {
    if (stopped) return;
    again = true;
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    let next = FALLBACK_MS;
    while (again && !stopped) {
      again = false;
      next = await dispatch();
      if (next <= 0) again = true;
    }
    busy = false;
    if (!stopped) timer = setTimeout(wake, Math.min(next, FALLBACK_MS));
  };
  const listen = async (): Promise<void> => {
    // The public listen() of postgres.js gives up when its one reconnect fails, hence our own.
    const options = {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      fetch_types: false,
      onnotice: () => {},
      onnotify: () => void wake(),
      onclose: () => void relistenSoon(),
      connection: { application_name: "kopilka dispatcher" },
    };
    listener = postgres(databaseUrl, options);
    try {
      await listener.unsafe(`listen ${CHANNEL}`);
      wake();
    } catch {
      relistenSoon();
    }
  };
  const relistenSoon = (): void => {
    if (stopped || relisten !== undefined) return;
    relisten = setTimeout(async () => {
      relisten = undefined;
      await listener?.end({ timeout: 0 });
      if (!stopped) await listen();
    }, RELISTEN_MS);
  };
  listen();
  wake();
  return {
    wake: () => void wake(),
    async stop() {
      stopped = true;
      abort.abort();
      clearTimeout(timer);
      clearTimeout(relisten);
      await listener?.end({ timeout: 1 });
    },
  };
}
