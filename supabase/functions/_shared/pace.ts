/** The pace of dispatch: one bot's calls begin one after the other, never more of them in a second than is set. */

/** Milliseconds that a line may make up for, because timers wake late; gateway.dispatch_gap() leaves the room for it. */
const CATCH_UP_MS = 10;

/** Places for calls in flight. */
export interface Places {
  /** Resolves when there is one. */
  take(): Promise<void>;
  /** Gives one back. */
  free(): void;
}

/** The line of one bot's calls. */
export interface Line {
  /**
   * Resolves when the next call may begin, with true: then it has a place, and must begin at once. False: its turn
   * would come after the deadline (`performance.now()`), and it has none.
   * @param gapMs milliseconds from one call to the next
   */
  turn(gapMs: number, deadline: number): Promise<boolean>;
  /** Lets no call begin for so many milliseconds. */
  pause(ms: number): void;
  /** Milliseconds until the last in line begins, if nothing holds it up. */
  lengthMs(): number;
}

/** Creates places. */
export function createPlaces(limit: number): Places {
  let free = limit;
  const waiting: (() => void)[] = [];
  return {
    async take() {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    free() {
      const next = waiting.shift();
      if (next) next();
      else free++;
    },
  };
}

/**
 * Creates a line. The time of a call is decided when its turn comes and not before: after a stall of the process, calls
 * whose moments have passed go on one gap after the other, and not all at once.
 */
export function createLine(places: Places): Line {
  let next = -Infinity;
  let gap = 0;
  let waiting = 0;
  let end: Promise<unknown> = Promise.resolve();

  async function first(gapMs: number, deadline: number): Promise<boolean> {
    await places.take();
    gap = gapMs;
    // Again and again, as a pause may come meanwhile, and a timer may be early.
    for (let now = performance.now(); now < next; now = performance.now()) {
      if (next > deadline) break;
      await new Promise((done) => setTimeout(done, next - now));
    }
    const now = performance.now();
    waiting--;
    if (Math.max(now, next) > deadline) {
      places.free();
      return false;
    }
    next = Math.max(next, now - CATCH_UP_MS) + gapMs;
    return true;
  }

  return {
    turn(gapMs, deadline) {
      waiting++;
      const mine = end.then(() => first(gapMs, deadline));
      end = mine;
      return mine;
    },
    pause(ms) {
      next = Math.max(next, performance.now() + ms);
    },
    lengthMs: () => waiting === 0 ? 0 : Math.max(0, next - performance.now()) + (waiting - 1) * gap,
  };
}
