import { join } from "node:path";
import { UserError } from "../lib/errors.ts";

/**
 * Takes the folder for this process; the lock goes with the process, however it ends.
 * Throws UserError when another start holds it.
 */
export async function lockFolder(base: string): Promise<{ release(): void }> {
  const path = join(base, "lock");
  const file = await Deno.open(path, { create: true, read: true, write: true });
  if (!await file.tryLock(true)) {
    const owner = (await Deno.readTextFile(path)).trim();
    file.close();
    throw new UserError(
      `Kopilka is already running from this folder${
        owner ? ` (process ${owner})` : ""
      }: use that one, or stop it with Ctrl-C first.`,
    );
  }
  await file.truncate(0);
  await file.write(new TextEncoder().encode(`${Deno.pid}\n`));
  return { release: () => file.close() };
}
