import { createHash } from "node:crypto";
import { join } from "node:path";
import { UserError } from "../lib/errors.ts";
import { exists } from "../lib/paths.ts";
import type { Progress } from "../lib/progress.ts";
import { run } from "../local/postgres_process.ts";

const CACHE = "/var/cache/kopilka-parity";
const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";
// Without the security suite: what trixie was released with is closest to Supabase's image.
const SOURCE = `deb [signed-by=${KEYRING}] http://deb.debian.org/debian trixie main\n`;
const PACKAGES = [
  "base-files",
  "dash",
  "postgresql-17",
  "postgresql-17-cron",
  "postgresql-17-pgtap",
  "postgresql-17-plpgsql-check",
];
// What install scripts would have made and is needed: initdb asks who it is.
const FILES = {
  "etc/passwd": "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n",
  "etc/group": "nogroup:x:65534:\n",
};
/** Rises when folders that are there already must be made anew. */
const EDITION = 2;
const TOOLS = [
  { tool: "apt-get", from: "apt" },
  { tool: "dpkg", from: "dpkg" },
  { tool: "dpkg-deb", from: "dpkg" },
  { tool: "unshare", from: "util-linux" },
  { tool: "mount", from: "mount" },
  { tool: "chroot", from: "coreutils" },
  { tool: "npx", from: "npm" },
];

/** Fails with one sentence when this machine cannot run the parity suite: it needs Debian or Ubuntu, and root. */
export async function requireTools(): Promise<void> {
  const folders = (Deno.env.get("PATH") ?? "").split(":");
  for (const { tool, from } of TOOLS) {
    const found = await Promise.all(folders.map((folder) => exists(join(folder, tool))));
    if (!found.includes(true)) {
      throw new UserError(`The parity suite needs ${tool} (Debian's package ${from}), which is not in PATH.`);
    }
  }
  if (!await exists(KEYRING)) {
    throw new UserError(`The parity suite needs ${KEYRING} (Debian's package debian-archive-keyring).`);
  }
  if (Deno.uid() !== 0) {
    throw new UserError("The parity suite needs root: it runs Debian 13's Postgres in a folder, by chroot.");
  }
}

/**
 * A folder with Debian 13's Postgres, pg_cron, pgTAP and plpgsql_check, of about 400 MB; made once below /var/cache (100 MB
 * are loaded). The packages are unpacked and not installed: nothing of the machine's own packages changes.
 */
export async function debianFolder(progress: Progress): Promise<string> {
  const arch = (await must("dpkg", ["--print-architecture"])).trim();
  const contents = JSON.stringify([EDITION, SOURCE, PACKAGES, arch]);
  const key = createHash("sha256").update(contents).digest("hex").slice(0, 12);
  const root = join(CACHE, `trixie-${arch}-${key}`);
  if (await exists(root)) {
    progress.note(`Debian 13 is in ${root}`);
    return root;
  }
  await Deno.mkdir(CACHE, { recursive: true, mode: 0o755 });
  const work = await Deno.makeTempDir({ dir: CACHE, prefix: "new-" });
  try {
    const draft = join(work, "root");
    await Deno.mkdir(draft, { mode: 0o755 });
    const packages = await progress.step("Loading Debian 13's Postgres", () => load(work, arch));
    await progress.step(`Unpacking ${packages.length} packages`, () => unpack(packages, draft));
    await Deno.rename(draft, root).catch(async (error) => {
      if (!await exists(root)) throw error;
    });
  } finally {
    await Deno.remove(work, { recursive: true });
  }
  return root;
}

/** Loads the packages and all they depend on, with apt's state in a folder of its own; their files. */
async function load(work: string, arch: string): Promise<string[]> {
  const apt = join(work, "apt");
  for (const folder of ["etc/preferences.d", "state/lists/partial", "cache/archives/partial"]) {
    await Deno.mkdir(join(apt, folder), { recursive: true });
  }
  await Deno.writeTextFile(join(apt, "etc/sources.list"), SOURCE);
  await Deno.writeTextFile(join(apt, "status"), "");
  const options = {
    "APT::Architecture": arch,
    "APT::Architectures": arch,
    "APT::Install-Recommends": "false",
    "APT::Sandbox::User": "root",
    "Acquire::Languages": "none",
    "Acquire::Retries": "3",
    "Dir::Cache": join(apt, "cache"),
    "Dir::Etc": join(apt, "etc"),
    "Dir::State": join(apt, "state"),
    "Dir::State::status": join(apt, "status"),
  };
  const args = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  await must("apt-get", [...args, "--quiet", "update"]);
  await must("apt-get", [...args, "--quiet", "--yes", "--download-only", "install", ...PACKAGES]);
  const archives = join(apt, "cache/archives");
  const names: string[] = [];
  for await (const { name } of Deno.readDir(archives)) if (name.endsWith(".deb")) names.push(name);
  // base-files first: it makes /bin, /lib and so on links into /usr, as the others expect.
  names.sort((a, b) => Number(b.startsWith("base-files_")) - Number(a.startsWith("base-files_")));
  return names.map((name) => join(archives, name));
}

async function unpack(packages: string[], root: string): Promise<void> {
  for (const file of packages) await must("dpkg-deb", ["--extract", file, root]);
  for (const [path, text] of Object.entries(FILES)) await Deno.writeTextFile(join(root, path), text);
  // Debian's list of time zones holds a link to it.
  await Deno.symlink("/usr/share/zoneinfo/Etc/UTC", join(root, "etc/localtime"));
  // Postgres runs as nobody.
  await Deno.chmod(root, 0o755);
}

async function must(program: string, args: string[]): Promise<string> {
  const { ok, output } = await run(program, args);
  if (ok) return output;
  const reason = output.trim().split("\n").findLast((line) => /^(E|dpkg.*error):/.test(line)) ??
    output.trim();
  throw new UserError(
    `${program} ${args.findLast((arg) => !arg.includes("=") && !arg.startsWith("-"))} failed: ${reason}`,
  );
}
