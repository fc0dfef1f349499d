import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { inRoot, root } from "../lib/paths.ts";

/** The user that runs Postgres where we are root: Postgres refuses to be root. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** Where the local stack keeps its files. */
export interface Place {
  /** Folder of everything: settings lock, logs, data. */
  base: string;
  /** Set when we are root: the user nobody, who must own the data folder. */
  runAs?: RunAs;
}

/**
 * Chooses the folder of the local stack: `.kopilka` of the checkout, or, when we are root and the user nobody could not
 * get there (a checkout under /root), a folder of its own below /var/lib.
 */
export async function findPlace(preferred: string = inRoot(".kopilka")): Promise<Place> {
  const runAs = Deno.build.os !== "windows" && Deno.uid() === 0 ? await nobody() : undefined;
  if (!runAs || await everyoneMayEnter(preferred)) {
    await Deno.mkdir(preferred, { recursive: true });
    return { base: preferred, runAs };
  }
  const name = `kopilka-${createHash("sha256").update(preferred).digest("hex").slice(0, 12)}`;
  for (const parent of ["/var/lib", "/var/tmp", "/tmp"]) {
    const base = join(parent, name);
    try {
      await Deno.mkdir(base, { recursive: true, mode: 0o755 });
      return { base, runAs };
    } catch (error) {
      if (parent === "/tmp") throw error;
    }
  }
  return { base: join("/tmp", name), runAs };
}

/** Makes a folder (0700) that belongs to the user who runs Postgres. */
export async function makeOwnedFolder(path: string, runAs: RunAs | undefined): Promise<void> {
  await Deno.mkdir(path, { recursive: true, mode: 0o700 });
  await Deno.chmod(path, 0o700);
  if (runAs) await Deno.chown(path, runAs.uid, runAs.gid);
}

/** A path as a person at the checkout would write it. */
export function shownPath(path: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

/** May any user walk to this folder? Parts that do not exist yet will be made by us, open. */
async function everyoneMayEnter(folder: string): Promise<boolean> {
  for (let path = folder;; path = dirname(path)) {
    try {
      const { mode } = await Deno.stat(path);
      if (mode !== null && (mode & 0o001) === 0) return false;
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    if (path === dirname(path)) return true;
  }
}

async function nobody(): Promise<RunAs> {
  const line = (await Deno.readTextFile("/etc/passwd")).split("\n").find((entry) =>
    entry.startsWith("nobody:")
  );
  const [, , uid, gid] = line?.split(":") ?? [];
  return { uid: Number(uid ?? 65534) >>> 0, gid: Number(gid ?? 65534) >>> 0 };
}
