import assert from "node:assert/strict";
import { join } from "node:path";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { freePort } from "../../../scripts/lib/ports.ts";
import { silentProgress } from "../../../scripts/lib/progress.ts";
import { CHECK_NAMES } from "../../../scripts/doctor/check.ts";
import { diagnose } from "../../../scripts/doctor/run.ts";
import { resolveSettings } from "../../../scripts/local/settings.ts";
import { startStack } from "../../../scripts/local/stack.ts";
import { withPatient, writeEnvironment } from "../_harness/doctor.ts";
import { withFolder } from "./folder.ts";

/** Runs `deno task doctor` as a process. */
async function command(...args: string[]): Promise<{ code: number; output: string }> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-check", inRoot("scripts", "doctor.ts"), ...args],
    stdin: "null",
  }).output();
  const output = new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  assert.doesNotMatch(output, /^\s+at /m, "no stack trace");
  return { code, output };
}

Deno.test("the command prints a line for each check, no secret, and exits with 0 or 1", async () => {
  await withPatient({}, async ({ environment }) => {
    const file = await writeEnvironment(environment);
    const faulty = await writeEnvironment({
      ...environment,
      TOKEN_CLIENT: "1000000001:wrong-token-of-the-client",
    });
    try {
      const well = await command(`--env=${file}`);
      assert.equal(well.code, 0, well.output);
      const lines = well.output.trim().split("\n");
      assert.equal(lines.length, CHECK_NAMES.length + 2);
      for (const line of lines.slice(1, -1)) assert.match(line, /^ok {7}\S/);
      assert.equal(lines.at(-1), "All 17 checks are ok.");

      const ill = await command(`--env=${faulty}`);
      assert.equal(ill.code, 1);
      assert.match(ill.output, /^PROBLEM {2}client bot .* → ask @BotFather/m);
      assert.equal(ill.output.trim().split("\n").at(-1), "1 problem, 16 ok.");

      const secrets = ["TOKEN_CLIENT", "TOKEN_PARTNER", "ADMIN_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET"]
        .concat("SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_DB_URL").map((name) => environment[name] ?? "?");
      for (const secret of [...secrets, "wrong-token", ":postgres@"]) {
        assert.ok(!(well.output + ill.output).includes(secret), "a secret was printed");
      }
    } finally {
      await Deno.remove(file);
      await Deno.remove(faulty);
    }
  });
});

Deno.test("flags and files that are not there are refused in one sentence; an unreadable .env is a line", async () => {
  await withFolder(async (folder) => {
    assert.match((await command("--evn=x")).output, /--evn/);
    const none = await command(`--env=${join(folder, "none.env")}`);
    assert.equal(none.code, 1);
    assert.match(none.output, /^There is no file .*none\.env\.$/m);
    const file = join(folder, "bad.env");
    await Deno.writeTextFile(file, "LOG_LEVEL=info\nwhat is this\n");
    const bad = await command(`--env=${file}`);
    assert.equal(bad.code, 1);
    assert.match(bad.output, /^PROBLEM {2}settings .*line 2: this is not NAME=value/m);
    assert.equal(bad.output.trim().split("\n").at(-1), "1 problem, 0 ok, 16 not checked.");
  });
});

Deno.test("the stack that start makes is well, also before it has a Mini App or an admin chat; stopped, it is not", async () => {
  const environment = Object.fromEntries(
    ["PATH", "HOME", "DENO_DIR"].map((name) => [name, Deno.env.get(name)]),
  );
  const ports = {
    KOPILKA_PORT_FUNCTIONS: String(freePort()),
    KOPILKA_PORT_DB: String(freePort()),
    KOPILKA_PORT_WEB: String(freePort()),
    KOPILKA_PORT_TELEGRAM: String(freePort()),
  };
  const settings = resolveSettings({ ...environment, ...ports });
  await withFolder(async (folder) => {
    const stack = await startStack({ settings, progress: silentProgress, log: () => {}, folder });
    try {
      const { mode, findings } = await diagnose({ environment: ports });
      assert.equal(mode, "local");
      assert.deepEqual(findings.filter(({ status }) => status !== "ok"), []);
    } finally {
      await stack.stop();
    }
    const { findings } = await diagnose({ environment: ports });
    const problems = findings.filter(({ status }) => status === "problem");
    assert.deepEqual(problems.map(({ name }) => name), ["database", "telegram", "functions"]);
    for (const { todo } of problems) assert.match(todo ?? "", /npx -y deno task start/);
  });
});

Deno.test("servers that take a connection and say nothing cost a bounded time", async () => {
  const silent = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const taken: Deno.Conn[] = [];
  const taking = (async () => {
    for await (const connection of silent) taken.push(connection);
  })();
  const { port } = silent.addr as Deno.NetAddr;
  const began = performance.now();
  try {
    const { findings } = await diagnose({
      environment: {
        TOKEN_CLIENT: "1000000001:some-token-of-a-bot",
        TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`,
        TELEGRAM_WEBHOOK_SECRET: "secret-of-webhooks",
        SUPABASE_SERVICE_ROLE_KEY: "some-service-key",
        SUPABASE_URL: `http://127.0.0.1:${port}`,
        SUPABASE_DB_URL: `postgres://postgres:pass@127.0.0.1:${port}/postgres`,
        FRONTEND_URL: `http://127.0.0.1:${port}/app/`,
      },
      timeoutMs: 500,
    });
    const problems = findings.filter(({ status }) => status === "problem").map(({ name }) => name);
    assert.deepEqual(problems, ["settings", "database", "telegram", "functions", "frontend", "admin chat"]);
    // Half a second a question, four questions for a check, a second check behind the first.
    assert.ok(performance.now() - began < 5_000, `${performance.now() - began} ms`);
  } finally {
    silent.close();
    await taking;
    for (const connection of taken) connection.close();
  }
});
