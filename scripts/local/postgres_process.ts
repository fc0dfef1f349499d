import { join } from "node:path";
import process from "node:process";
import { UserError } from "../lib/errors.ts";
import type { RunAs } from "./place.ts";

/** Is a process with this id alive? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}

/** Waits until a process is gone; false when it is still there after the time. */
export async function waitGone(pid: number, milliseconds: number): Promise<boolean> {
  for (const until = Date.now() + milliseconds; Date.now() < until;) {
    if (!isAlive(pid)) return true;
    await new Promise((done) => setTimeout(done, 20));
  }
  return !isAlive(pid);
}

/** Runs a program to its end; its output as text. */
export async function run(
  program: string,
  args: string[],
  runAs?: RunAs,
): Promise<{ ok: boolean; output: string }> {
  try {
    const { success, stdout, stderr } = await new Deno.Command(program, {
      args,
      cwd: "/",
      stdin: "null",
      ...runAs,
    }).output();
    const decoder = new TextDecoder();
    return { ok: success, output: decoder.decode(stdout) + decoder.decode(stderr) };
  } catch (error) {
    throw new UserError(
      `${program} does not run on this machine (${error}). It needs Linux with glibc, or macOS.`,
    );
  }
}

/** What postmaster.pid of a data folder says; undefined where there is none. Format: miscadmin.h of Postgres. */
export async function readPidFile(dataDir: string): Promise<{ pid: number; ready: boolean } | undefined> {
  try {
    const lines = (await Deno.readTextFile(join(dataDir, "postmaster.pid"))).split("\n");
    const pid = Math.abs(Number(lines[0]));
    return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === "ready" } : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/**
 * A Postgres that an earlier run left behind on this folder (its parent was killed) is stopped; a postmaster.pid whose
 * number now belongs to some other program is removed. Only for a folder that we hold the lock of.
 */
export async function clearStalePostmaster(dataDir: string): Promise<void> {
  const found = await readPidFile(dataDir);
  if (!found || !isAlive(found.pid)) return;
  if (!await servesFolder(found.pid, dataDir)) {
    await Deno.remove(join(dataDir, "postmaster.pid"));
    return;
  }
  process.kill(found.pid, "SIGINT");
  if (await waitGone(found.pid, 15_000)) return;
  throw new UserError(
    `Another Postgres (process ${found.pid}) holds ${dataDir} and does not stop: end it and start again.`,
  );
}

/** Postgres works inside its data folder: Linux tells by /proc, elsewhere its command line names the folder. */
async function servesFolder(pid: number, dataDir: string): Promise<boolean> {
  if (Deno.build.os === "linux") {
    try {
      return await Deno.readLink(`/proc/${pid}/cwd`) === await Deno.realPath(dataDir);
    } catch {
      return false;
    }
  }
  const { output } = await run("/bin/ps", ["-o", "command=", "-p", String(pid)]);
  return output.includes(dataDir);
}
