import { runMain, UserError } from "./lib/errors.ts";
import { readJunit } from "./lib/junit.ts";
import { exists, filesBelow, inRoot } from "./lib/paths.ts";
import { startTestCluster } from "./lib/test_cluster.ts";
import { conclude } from "./lib/totals.ts";
import { NO_CASE } from "./test.ts";

/** `deno task test:browser [filter …]`: the tests of supabase/tests/browser, in Debian's Chromium. */
async function testBrowser(): Promise<number> {
  const chromium = Deno.env.get("CHROMIUM") ?? "/usr/bin/chromium";
  if (!await exists(chromium)) {
    throw new UserError(
      `There is no Chromium at ${chromium}: install it (apt-get install chromium), or say in CHROMIUM where it is.`,
    );
  }
  const files = (await filesBelow(inRoot("supabase", "tests", "browser")))
    .filter((path) => path.endsWith(".test.ts"))
    .filter((path) => Deno.args.length === 0 || Deno.args.some((filter) => path.includes(filter)))
    .map((path) => `supabase/tests/browser/${path}`);
  if (files.length === 0) throw new UserError(`No browser test has ${Deno.args.join(" or ")} in its path.`);
  const cluster = await startTestCluster();
  const report = await Deno.makeTempFile({ prefix: "kopilka-", suffix: ".xml" });
  try {
    const { success } = await new Deno.Command(Deno.execPath(), {
      args: ["test", "-A", "--no-check", "--quiet", `--junit-path=${report}`, ...files],
      cwd: inRoot(),
      env: { KOPILKA_TEST_DB: cluster.adminUrl },
      stdin: "null",
    }).spawn().status;
    const totals = readJunit(await Deno.readTextFile(report));
    if (totals.failures.length === 0 && !success) totals.failures.push(NO_CASE);
    return conclude(totals);
  } finally {
    await Deno.remove(report);
    await cluster.stop();
  }
}

if (import.meta.main) await runMain(testBrowser);
