import process from "node:process";
import { UserError } from "../lib/errors.ts";
import { inRoot } from "../lib/paths.ts";
import { isAlive, waitGone } from "./postgres_process.ts";

/** The functions server as a process of its own. */
export interface FunctionsProcess {
  readonly pid: number;
  /** Resolves when the process has ended, by us or by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
  /** Ends it with -9, as a crash would. */
  kill9(): Promise<void>;
}

/** What the child prints when it listens. */
export const READY_LINE = "kopilka functions ready";
const START_LIMIT_MS = 60_000;

/**
 * Starts scripts/local/functions_server.ts with exactly this environment and waits until it listens. It ends by itself
 * when we are gone: its standard input closes. Throws UserError with its last words when it does not start.
 */
export async function startFunctionsProcess(
  env: Record<string, string>,
  log: (line: string) => void,
): Promise<FunctionsProcess> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "--quiet", inRoot("scripts", "local", "functions_server.ts")],
    cwd: inRoot(),
    env,
    clearEnv: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    // Its own process group: Ctrl-C reaches us alone, and we stop things in order.
    detached: true,
  }).spawn();
  const ended = child.status.then(() => {});
  const lastWords: string[] = [];
  const keep = (line: string): void => {
    lastWords.push(line);
    if (lastWords.length > 20) lastWords.shift();
    log(line);
  };
  const ready = new Promise<boolean>((resolve) => {
    const out = readLines(child.stdout, (line) => line === READY_LINE ? resolve(true) : keep(line));
    const err = readLines(child.stderr, keep);
    Promise.all([out, err, ended]).then(() => resolve(false));
    setTimeout(() => resolve(false), START_LIMIT_MS);
  });
  const stop = async (signal: "SIGTERM" | "SIGKILL"): Promise<void> => {
    if (!isAlive(child.pid)) return;
    process.kill(child.pid, signal);
    if (!await waitGone(child.pid, 5_000)) process.kill(child.pid, "SIGKILL");
    await ended;
  };
  if (!await ready) {
    await stop("SIGKILL");
    throw new UserError(`The functions do not start: ${lastWords.join(" ").trim() || "no message"}`);
  }
  return { pid: child.pid, ended, stop: () => stop("SIGTERM"), kill9: () => stop("SIGKILL") };
}

async function readLines(stream: ReadableStream<Uint8Array>, take: (line: string) => void): Promise<void> {
  let rest = "";
  try {
    for await (const text of stream.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) take(line);
    }
  } catch {
    // The pipe broke with the process.
  }
  if (rest) take(rest);
}
