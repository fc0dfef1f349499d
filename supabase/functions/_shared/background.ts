/** Work that goes on after the response. */

/** Keeps work alive and lets a closing process wait for it. */
export interface Background {
  /** Takes a promise that never rejects. */
  run(work: Promise<unknown>): void;
  /** Resolves when nothing is left, also of what was added meanwhile. */
  idle(): Promise<void>;
}

/** Supabase's runtime stops an isolate after its response unless it is told to wait. */
interface EdgeRuntimeLike {
  waitUntil(work: Promise<unknown>): void;
}

/** Uses `EdgeRuntime.waitUntil` where it exists. */
export function createBackground(): Background {
  const edge = (globalThis as { EdgeRuntime?: EdgeRuntimeLike }).EdgeRuntime;
  const running = new Set<Promise<unknown>>();
  return {
    run(work) {
      const tracked = work.finally(() => running.delete(tracked));
      running.add(tracked);
      edge?.waitUntil(tracked);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
