import assert from "node:assert/strict";
import process from "node:process";
import { freePort } from "../../../scripts/lib/ports.ts";
import { silentProgress } from "../../../scripts/lib/progress.ts";
import { requestRestart } from "../../../scripts/local/control.ts";
import { resolveSettings, type StackSettings } from "../../../scripts/local/settings.ts";
import { type Stack, startStack } from "../../../scripts/local/stack.ts";
import { waitFor } from "../_harness/chat.ts";
import { connect } from "../_harness/db.ts";
import { withFolder } from "./folder.ts";

function settingsWithFreePorts(): StackSettings {
  return resolveSettings({
    PATH: Deno.env.get("PATH"),
    HOME: Deno.env.get("HOME"),
    DENO_DIR: Deno.env.get("DENO_DIR"),
  }, {
    functions: freePort(),
    db: freePort(),
    web: freePort(),
    telegram: freePort(),
  });
}

async function people(stack: Stack): Promise<number> {
  const sql = connect(stack.databaseUrl, { max: 1 });
  try {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from people.person`;
    return row?.n ?? -1;
  } finally {
    await sql.end();
  }
}

async function say(stack: Stack, text: string): Promise<string> {
  const response = await fetch(`${stack.telegramUrl}/sim/send`, {
    method: "POST",
    body: JSON.stringify({
      bot: "client",
      user: { id: 7001, first_name: "Ann", language_code: "en" },
      text,
      wait: true,
    }),
  });
  const { messages } = await response.json() as { messages: { text?: string }[] };
  return messages.map((message) => message.text ?? "").join("\n");
}

async function assertControlIsShut(origin: string, serviceKey: string): Promise<void> {
  assert.equal((await fetch(`${origin}/_local/restart?what=postgres`, { method: "POST" })).status, 401);
  const headers = { authorization: `Bearer ${serviceKey}` };
  assert.equal((await fetch(`${origin}/_local/restart?what=moon`, { method: "POST", headers })).status, 404);
}

async function pids(stack: Stack): Promise<{ functions: number; postgres: number }> {
  const url = new URL("/_local/status", stack.functionsUrl);
  const response = await fetch(url, { headers: { authorization: `Bearer ${stack.serviceKey}` } });
  return (await response.json() as { pids: { functions: number; postgres: number } }).pids;
}

Deno.test("the stack starts in an empty folder, and what is killed with -9 comes back without losing anything", async () => {
  await withFolder(async (folder) => {
    const lines: string[] = [];
    const stack = await startStack({
      settings: settingsWithFreePorts(),
      progress: silentProgress,
      log: (line) => lines.push(line),
      folder,
    });
    try {
      assert.deepEqual(lines, [], "the bots' commands were told without a complaint");
      assert.match(await say(stack, "/start"), /Ann/);
      assert.equal(await people(stack), 1);
      const { origin } = new URL(stack.functionsUrl);
      await assertControlIsShut(origin, stack.serviceKey);

      await requestRestart(origin, stack.serviceKey, "functions");
      assert.notEqual(await say(stack, "/help"), "");

      await requestRestart(origin, stack.serviceKey, "postgres");
      assert.notEqual(await say(stack, "/balance"), "");
      assert.equal(await people(stack), 1);

      const before = await pids(stack);
      process.kill(before.functions, "SIGKILL");
      await waitFor("the functions to be started again", async () => {
        const now = await pids(stack).catch(() => before);
        return now.functions !== before.functions;
      });
      assert.notEqual(await say(stack, "/settings"), "");
      assert.equal(
        lines.filter((line) => line === "The functions server ended and was started again.").length,
        2,
      );
      assert.equal(lines.filter((line) => line === "Postgres ended and was started again.").length, 1);
    } finally {
      await stack.stop();
    }
  });
});

Deno.test("data stays from one start to the next, and --fresh deletes it", async () => {
  await withFolder(async (folder) => {
    const counts: number[] = [];
    for (const fresh of [false, false, true]) {
      const stack = await startStack({
        settings: settingsWithFreePorts(),
        progress: silentProgress,
        log: () => {},
        folder,
        fresh,
      });
      try {
        counts.push(await people(stack));
        await say(stack, "/start");
      } finally {
        await stack.stop();
      }
    }
    assert.deepEqual(counts, [0, 1, 0]);
  });
});

Deno.test("a start that fails half way leaves nothing running and can be repeated", async () => {
  await withFolder(async (folder) => {
    const settings = settingsWithFreePorts();
    await Deno.mkdir(`${folder}/migrations`);
    await Deno.writeTextFile(`${folder}/migrations/20260101000000_broken.sql`, "select 1;\nselect missing;");
    const options = { settings, progress: silentProgress, log: () => {}, folder };
    await assert.rejects(
      startStack({ ...options, migrations: `${folder}/migrations` }),
      /^UserError: 20260101000000_broken\.sql line 2: column "missing" does not exist/,
    );
    const stack = await startStack(options);
    await stack.stop();
  });
});
