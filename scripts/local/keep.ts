import { messageOf } from "../lib/errors.ts";

/** A process that is started again when it dies. */
export interface Kept {
  /** Process id now. */
  pid(): number;
  /** Kills it with -9; resolves when its successor works. */
  restart(): Promise<void>;
  /** Stops it for good. */
  stop(): Promise<void>;
}

/** One run of a process. */
export interface Run {
  readonly pid: number;
  /** Resolves when the process has ended, however. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  kill9(): Promise<void>;
}

/** How to keep a process running. */
export interface KeepOptions {
  name: string;
  /** Starts it; resolves when it works. */
  start(): Promise<Run>;
  /** Gets one line when it died and what came of it. */
  log(line: string): void;
  /** Called when it could not be started again five times in a row. */
  givenUp(error: unknown): void;
}

const ATTEMPTS = 5;
const RESTART_LIMIT_MS = 30_000;

/** Starts a process and starts it again when it dies, with growing pauses when that fails. Throws when the first start fails. */
export async function keepRunning({ name, start, log, givenUp }: KeepOptions): Promise<Kept> {
  let stopping = false;
  let revival: Promise<void> = Promise.resolve();
  let diedAt = 0;
  let run = await start();

  const revive = async (): Promise<void> => {
    // One that dies right after each start is not started in a tight loop.
    if (Date.now() - diedAt < 2_000) await pause(1_000);
    diedAt = Date.now();
    for (let attempt = 1; !stopping; attempt++) {
      try {
        run = await start();
        watch(run);
        log(`${name} ended and was started again.`);
        return;
      } catch (error) {
        if (stopping) return;
        if (attempt >= ATTEMPTS) return givenUp(error);
        log(`${name} ended and did not start again (${messageOf(error)}); next try in ${attempt} s.`);
        await pause(attempt * 1_000);
      }
    }
  };
  const watch = (current: Run): void => {
    current.ended.then(() => {
      if (!stopping) revival = revive();
    });
  };
  watch(run);
  return {
    pid: () => run.pid,
    async restart() {
      const { pid } = run;
      await run.kill9();
      for (const until = Date.now() + RESTART_LIMIT_MS; run.pid === pid;) {
        if (Date.now() > until) {
          throw new Error(`${name} did not come back within ${RESTART_LIMIT_MS / 1000} s`);
        }
        await pause(20);
      }
    },
    async stop() {
      stopping = true;
      await revival;
      await run.stop();
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
