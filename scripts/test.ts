import { compareText } from "./db/verify.ts";
import { baselineFile, compile, readSchemas, schemasAsMigration } from "./db/compile.ts";
import { type Migration, readMigrations } from "./db/migrate.ts";
import { runMain } from "./lib/errors.ts";
import { readJunit } from "./lib/junit.ts";
import { exists, filesBelow, inRoot } from "./lib/paths.ts";
import { runPgtapFile } from "./lib/pgtap.ts";
import { runScript, startTestCluster, TEMPLATE, type TestCluster } from "./lib/test_cluster.ts";
import { add, conclude, inNumbers, type Totals } from "./lib/totals.ts";

const SQL_WORKERS = 2;
const OWN_SUITES = ["browser", "parity"];

/**
 * `deno task test [filter …] [--schemas]`: every test whose path holds one of the filters; all without a filter.
 * The database is made from supabase/migrations; with --schemas from supabase/schemas as they are, for quick loops.
 */
async function test(): Promise<number> {
  const filters = Deno.args.filter((argument) => !argument.startsWith("-"));
  const files = (await filesBelow(inRoot("supabase", "tests")))
    .filter((path) => !OWN_SUITES.some((suite) => path.startsWith(`${suite}/`)))
    .map((path) => `supabase/tests/${path}`)
    .filter((path) => filters.length === 0 || filters.some((filter) => path.includes(filter)));
  const sqlFiles = files.filter((path) => path.endsWith(".test.sql"));
  const tsFiles = files.filter((path) => path.endsWith(".test.ts"));
  if (sqlFiles.length + tsFiles.length === 0) {
    console.error(
      `No test has ${filters.map((filter) => `"${filter}"`).join(" or ") || "a name"} in its path.`,
    );
    console.log("0 passed, 0 failed");
    return 1;
  }
  const fromSchemas = Deno.args.includes("--schemas");
  const migrations = await chooseMigrations(fromSchemas);
  // For the tests that start a cluster of their own.
  if (fromSchemas) Deno.env.set("KOPILKA_TEST_SCHEMAS", "1");

  const totals: Totals = { passed: 0, failures: [] };
  const cluster = await startTestCluster({ migrations });
  try {
    if (sqlFiles.length > 0) add(totals, await runSql(cluster, sqlFiles));
    if (tsFiles.length > 0) add(totals, await runDeno(cluster, tsFiles));
  } finally {
    await cluster.stop();
  }
  await nameOtherSuites();
  return conclude(totals);
}

async function chooseMigrations(fromSchemas: boolean): Promise<Migration[]> {
  if (fromSchemas) return await schemasAsMigration();
  const text = compile(await readSchemas());
  const stale = compareText(await Deno.readTextFile(baselineFile).catch(() => ""), text);
  if (stale) console.log(`Note: supabase/migrations, which is tested, is behind supabase/schemas: ${stale}.`);
  return await readMigrations();
}

/** The pgTAP files, in parallel over copies of the template. */
export async function runSql(cluster: TestCluster, files: string[]): Promise<Totals> {
  const began = performance.now();
  const totals: Totals = { passed: 0, failures: [] };
  const queue = [...files];
  const workers = Array.from({ length: Math.min(SQL_WORKERS, files.length) }, async (_, index) => {
    const name = `pgtap_${index}`;
    await runScript(cluster.adminUrl, `create database ${name} template ${TEMPLATE} owner postgres`);
    for (let file; (file = queue.shift()) !== undefined;) {
      const result = await runPgtapFile(
        cluster.server.url("postgres", name),
        await Deno.readTextFile(inRoot(file)),
      );
      add(totals, { ...result, failures: result.failures.map((failure) => `${file}: ${failure}`) });
      const { passed, failures: { length: failed } } = result;
      console.log(`${failed === 0 ? "ok    " : "FAILED"} ${file} (${passed + failed})`);
      for (const failure of result.failures) {
        console.log(`         ${failure.replaceAll("\n", "\n         ")}`);
      }
    }
  });
  await Promise.all(workers);
  console.log(`pgTAP: ${inNumbers(totals)} (${seconds(began)})\n`);
  return totals;
}

/** Files at once: two for each core, as most tests wait for a database, for Telegram's answers, for a lock. */
const FILES_AT_ONCE = Math.min(2 * navigator.hardwareConcurrency, 8);

/** What a failed run without a failed test case came to. */
export const NO_CASE = "deno test: a file does not load, or something was left open at its end: see above";

/** The TypeScript tests, by `deno test`, which prints them as they go. */
export async function runDeno(cluster: TestCluster, files: string[]): Promise<Totals> {
  const began = performance.now();
  const report = await Deno.makeTempFile({ prefix: "kopilka-", suffix: ".xml" });
  try {
    const { success } = await new Deno.Command(Deno.execPath(), {
      args: ["test", "-A", "--parallel", "--no-check", "--quiet", `--junit-path=${report}`, ...files],
      cwd: inRoot(),
      env: {
        KOPILKA_TEST_DB: cluster.adminUrl,
        DENO_JOBS: Deno.env.get("DENO_JOBS") ?? String(FILES_AT_ONCE),
      },
      stdin: "null",
      stdout: "inherit",
      stderr: "inherit",
    }).spawn().status;
    const totals = readJunit(await Deno.readTextFile(report));
    if (totals.failures.length === 0 && !success) totals.failures.push(NO_CASE);
    console.log(`deno test: ${inNumbers(totals)} (${seconds(began)})\n`);
    return totals;
  } finally {
    await Deno.remove(report);
  }
}

async function nameOtherSuites(): Promise<void> {
  const { tasks } = JSON.parse(await Deno.readTextFile(inRoot("deno.json"))) as {
    tasks: Record<string, unknown>;
  };
  for (const suite of OWN_SUITES) {
    if (`test:${suite}` in tasks && await exists(inRoot("supabase", "tests", suite))) {
      console.log(`Not part of this run: npx -y deno task test:${suite}`);
    }
  }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

if (import.meta.main) await runMain(test);
