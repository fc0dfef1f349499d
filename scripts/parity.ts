import { runMain, UserError } from "./lib/errors.ts";
import { filesBelow, inRoot } from "./lib/paths.ts";
import { consoleProgress, type Progress } from "./lib/progress.ts";
import { type ScratchCluster, startScratchCluster } from "./lib/scratch.ts";
import { addTestHelpers, createTemplate, runScript } from "./lib/test_cluster.ts";
import type { PostgresServer } from "./local/postgres.ts";
import { cronReport, engineName } from "./parity/cron_report.ts";
import { debianFolder, requireTools } from "./parity/debian.ts";
import { ROOT_VARIABLE } from "./parity/programs.ts";
import { CLI_VERSION, supabase } from "./parity/supabase.ts";
import { add, conclude, inNumbers, type Totals } from "./lib/totals.ts";
import { runDeno, runSql } from "./test.ts";

/** Tests in TypeScript that are about the database; those of a module's folder are as well. */
const ON_THE_DATABASE = ["concurrency", "e2e"];
const PARITY = "parity";

/**
 * `deno task test:parity [filter …]`: all tests of the database, or those whose path holds one of the filters, on what production has: Debian 13's Postgres 17 with pg_cron,
 * migrations applied by the Supabase CLI, and the CLI's own checks. Needs root on Debian or Ubuntu.
 */
async function parity(): Promise<number> {
  const progress = consoleProgress();
  await requireTools();
  const root = await debianFolder(progress);
  // Clusters that tests start for themselves are then this Postgres as well.
  Deno.env.set(ROOT_VARIABLE, root);
  const cluster = await progress.step("Starting Postgres", start);
  try {
    await prepare(cluster.server, progress);
    return conclude(await runSuites(cluster));
  } finally {
    await cluster.stop();
  }
}

/** Database postgres is then as the CLI and pg_cron see it; the template of test databases is a copy from before pg_cron. */
async function prepare(server: PostgresServer, progress: Progress): Promise<void> {
  await progress.step(`Applying the migrations with Supabase CLI ${CLI_VERSION}`, async () => {
    const { ok, stdout, stderr } = await supabase("db", "push", `--remote=${server.url()}`, "--yes");
    if (!ok) throw new UserError(`supabase db push failed:\n${stdout}${stderr}`);
  });
  await progress.step("Making the template of test databases", async () => {
    await createTemplate(server);
    await addTestHelpers(server);
  });
  await progress.step("Restarting Postgres with pg_cron and plpgsql_check", () => addExtensions(server));
  Deno.env.set("KOPILKA_PARITY_DB", server.url());
}

async function runSuites({ server, stop }: ScratchCluster): Promise<Totals> {
  const files = await chooseFiles();
  const cluster = { server, adminUrl: server.url("supabase_admin"), stop };
  const suites = [
    { title: "pgTAP", files: files.sql, run: runSql },
    { title: "e2e, concurrency and the modules' own tests", files: files.typescript, run: runDeno },
    { title: "pg_cron, lint, advisors, generated types", files: files.parity, run: runDeno },
  ].filter(({ files }) => files.length > 0);
  const totals: Totals = { passed: 0, failures: [] };
  const lines: string[] = [];
  for (const { title, files, run } of suites) {
    console.log(`\nparity: ${title}`);
    const began = performance.now();
    const part = await run(cluster, files);
    add(totals, part);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    lines.push(`${title}: ${inNumbers(part)} (${seconds} s)`);
  }
  print("What pg_cron ran:", await cronReport(server.url()));
  print(`Parity, on ${await engineName(server.url())}:`, lines);
  return totals;
}

function print(title: string, lines: string[]): void {
  console.log([title, ...lines.map((line) => `  ${line}`)].join("\n"));
}

/** pg_cron stays out at first: its launcher sits in database postgres, which can then not be copied. */
function start(): Promise<ScratchCluster> {
  return startScratchCluster({
    tuning: {
      "cron.database_name": "postgres",
      "cron.use_background_workers": "on",
      max_worker_processes: "20",
    },
  });
}

async function addExtensions(server: PostgresServer): Promise<void> {
  const admin = server.url("supabase_admin");
  await runScript(admin, "alter system set shared_preload_libraries = 'pg_cron', 'plpgsql_check'");
  await server.stop();
  await server.restart();
  await runScript(admin, await Deno.readTextFile(new URL("./parity/extensions.sql", import.meta.url)));
}

async function chooseFiles(): Promise<{ sql: string[]; typescript: string[]; parity: string[] }> {
  const files = (await filesBelow(inRoot("supabase", "tests"))).map((path) => ({
    folder: path.split("/")[0] ?? "",
    path: `supabase/tests/${path}`,
  })).filter(({ path }) => Deno.args.length === 0 || Deno.args.some((filter) => path.includes(filter)));
  const folders = new Set(ON_THE_DATABASE);
  for await (const { name } of Deno.readDir(inRoot("supabase", "schemas"))) {
    folders.add(name.replace(/^\d+_/, ""));
  }
  const ending = (end: string, wanted: (folder: string) => boolean): string[] =>
    files.filter(({ folder, path }) => path.endsWith(end) && wanted(folder)).map(({ path }) => path);
  return {
    sql: ending(".test.sql", (folder) => folder !== PARITY),
    typescript: ending(".test.ts", (folder) => folders.has(folder)),
    parity: ending(".test.ts", (folder) => folder === PARITY),
  };
}

if (import.meta.main) await runMain(parity);
