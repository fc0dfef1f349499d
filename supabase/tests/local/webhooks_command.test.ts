import assert from "node:assert/strict";
import { join } from "node:path";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { withTestStack } from "../_harness/stack.ts";
import { runProgram } from "./_poll_kit.ts";
import { withFolder } from "./folder.ts";

/** Runs `deno task webhooks` with these settings. */
async function webhooks(env: Record<string, string>, ...flags: string[]) {
  let result = { code: -1, output: "" };
  await withFolder(async (folder) => {
    const file = join(folder, "settings.env");
    await Deno.writeTextFile(file, Object.entries(env).map(([name, value]) => `${name}=${value}\n`).join(""));
    const places = [`--env=${file}`, `--folder=${join(folder, "stack")}`];
    result = await runProgram(inRoot("scripts", "webhooks.ts"), [...places, ...flags]);
    assert.doesNotMatch(result.output, /^\s+at /m, "no stack trace");
    for (const [name, value] of Object.entries(env)) {
      if (/TOKEN|SECRET/.test(name)) {
        assert.equal(result.output.includes(value), false, `${name} was printed`);
      }
    }
  });
  return result;
}

Deno.test("the command sets what it finds the functions for, in a block for each bot, and exits with 0 or 1", async () => {
  await withTestStack({ dispatcher: false }, async ({ settings, emulator, functionsUrl, webhookSecret }) => {
    const origin = new URL(functionsUrl).origin;
    const env = {
      TOKEN_CLIENT: settings.env.TOKEN_CLIENT ?? "",
      ADMIN_BOT_TOKEN: settings.env.ADMIN_BOT_TOKEN ?? "",
      TELEGRAM_API_ROOT: emulator.url,
      TELEGRAM_WEBHOOK_SECRET: webhookSecret,
      SUPABASE_URL: origin,
      TELEGRAM_MAX_CONNECTIONS: "5",
    };
    const check = await webhooks(env, "--check");
    assert.equal(check.code, 1, check.output);
    assert.match(check.output, /^2 of 3 bots need something\.$/m);
    const set = await webhooks(env);
    assert.equal(set.code, 0, set.output);
    const url = `${functionsUrl}/client-bot`;
    assert.equal(
      set.output.split("\n\n")[0],
      [
        'client bot: @kopilka_client_bot, "Kopilka" (TOKEN_CLIENT)',
        `now: ${url}, 40 connections, 0 updates wait`,
        `function: ${url} answers as it should`,
        `set: ${url}, 8 kinds of update, 5 connections, with the secret`,
        `verified: ${url}, 5 connections, 0 updates wait`,
      ].join("\n  "),
    );
    assert.match(set.output, /partner bot\n {2}skipped: TOKEN_PARTNER is not set/);
    assert.match(set.output, /^All is as it should be\.$/m);
    assert.equal((await webhooks(env, "--check")).code, 0);
    const other = await webhooks({ ...env, TELEGRAM_WEBHOOK_SECRET: "some-other-secret" }, "--check");
    assert.equal(other.code, 1);
    assert.match(other.output, /PROBLEM: .* refuses the TELEGRAM_WEBHOOK_SECRET given here/);
    assert.equal((await webhooks(env, "--delete")).code, 0);
    const { result } = await emulator.call("admin", "getWebhookInfo");
    assert.equal((result as { url: string }).url, "");
    assert.match((await webhooks(env, "--put-back")).output, /There is nothing to put back\./);
    const unknown = await webhooks({ ...env, TOKEN_CLIENT: "1000000009:a-token-of-nobody" });
    assert.equal(unknown.code, 1);
    assert.match(
      unknown.output,
      /client bot\n {2}PROBLEM: TOKEN_CLIENT is not a token that Telegram knows \(401 Unauthorized\)/,
    );
  });
});

Deno.test("the database of the deployment is told who the bots are and where it runs, unless it is only looked at", async () => {
  await withTestStack(
    { dispatcher: false },
    async ({ settings, emulator, functionsUrl, webhookSecret, database }) => {
      const env = {
        TOKEN_CLIENT: settings.env.TOKEN_CLIENT ?? "",
        TELEGRAM_API_ROOT: emulator.url,
        TELEGRAM_WEBHOOK_SECRET: webhookSecret,
        SUPABASE_URL: new URL(functionsUrl).origin,
        SUPABASE_DB_URL: database.url,
        FRONTEND_URL: "https://shop.example/app/",
        ADMIN_CHAT_ID: "4242",
      };
      const told = () =>
        database.sql<{ key: string; value: string }[]>`
        select key, core.setting_text(key) as value from core.setting
        where key in ('admin_chat_id', 'frontend_url', 'functions_url') order by key`;
      const before = await told();
      await webhooks(env, "--check");
      assert.deepEqual(await told(), before);
      const set = await webhooks(env);
      assert.equal(set.code, 0, set.output);
      assert.match(set.output, /^The database was told /m);
      assert.deepEqual((await told()).map(({ value }) => value), [
        "4242",
        "https://shop.example/app/",
        functionsUrl,
      ]);
      assert.match(set.output, /^Telegram was told the bots' commands and menu buttons\.$/m);
      const asked = async (method: string, params = {}) =>
        (await emulator.call("client", method, params)).result as Record<string, unknown>;
      const commands = await asked("getMyCommands", { language_code: "uk" });
      assert.deepEqual((commands as unknown as unknown[])[0], {
        command: "card",
        description: "Показати картку на касі",
      });
      const button = await asked("getChatMenuButton");
      assert.deepEqual([button.type, button.web_app], ["web_app", { url: "https://shop.example/app/" }]);
    },
  );
});

Deno.test("settings that cannot work are named in one sentence", async () => {
  const token = { TOKEN_CLIENT: "1000000001:first-made-up-token" };
  const whole = {
    ...token,
    SUPABASE_URL: "https://x.example.com",
    TELEGRAM_WEBHOOK_SECRET: "a-secret-of-mine",
  };
  const cases: [Record<string, string>, string[], RegExp][] = [
    [
      {},
      [],
      /^No bot has a token: set TOKEN_CLIENT, TOKEN_PARTNER, ADMIN_BOT_TOKEN or some of them in \.env\.\n$/,
    ],
    [
      { ...token, TOKEN_PARTNER: "1000000001:other-made-up-token" },
      [],
      /^TOKEN_PARTNER and TOKEN_CLIENT belong to the same bot: each bot needs its own token\n$/,
    ],
    [token, ["--check"], /^SUPABASE_URL is not set: .*\nTELEGRAM_WEBHOOK_SECRET is not set: /],
    [
      { ...whole, SUPABASE_URL: "http://127.0.0.1:54321" },
      [],
      /^SUPABASE_URL is http:\/\/127\.0\.0\.1:54321, which Telegram cannot reach: .* start --poll\n$/,
    ],
    [
      { ...whole, TELEGRAM_MAX_CONNECTIONS: "400" },
      [],
      /^TELEGRAM_MAX_CONNECTIONS is .*it should be a whole number from 1 to 100/,
    ],
    [whole, ["--check", "--delete"], /^--check and --delete exclude each other\.\n$/],
  ];
  for (const [env, flags, expected] of cases) {
    const { code, output } = await webhooks(env, ...flags);
    assert.equal(code, 1);
    assert.match(output, expected);
  }
});
