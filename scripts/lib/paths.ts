import { fileURLToPath } from "node:url";
import { resolve } from "node:path";

/** The checkout: the folder that holds deno.json. */
export const root: string = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** A path inside the checkout. */
export function inRoot(...parts: string[]): string {
  return resolve(root, ...parts);
}

/** Is there something at this path? */
export async function exists(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return false;
    throw error;
  }
}

/** Every file below a folder, as paths relative to it with forward slashes, sorted. A missing folder has none. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (prefix: string): Promise<void> => {
    for await (const entry of Deno.readDir(resolve(folder, prefix))) {
      const path = prefix ? `${prefix}/${entry.name}` : entry.name;
      if (entry.isDirectory) await walk(path);
      else found.push(path);
    }
  };
  if (await exists(folder)) await walk("");
  return found.sort();
}
