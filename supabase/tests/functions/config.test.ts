import assert from "node:assert/strict";
import { ConfigError, parseConfig, requireSettings, SETTING_NAMES } from "../../functions/_shared/config.ts";
import { ENV } from "./fakes.ts";

function problemsOf(env: Record<string, string | undefined>): string {
  try {
    parseConfig(env);
  } catch (error) {
    assert(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail("it was accepted");
}

Deno.test("an empty environment gives the defaults and no bot", () => {
  const config = parseConfig({});
  assert.deepEqual(config.bots, {});
  assert.equal(config.telegramApiRoot, "https://api.telegram.org");
  assert.equal(config.welcomeBonusAmount, 100);
  assert.deepEqual(config.ports, { functions: 54321, db: 54322, web: 54323, telegram: 54324 });
});

Deno.test("values are trimmed, an empty one counts as not set, a slash at the end is dropped of an API's address and kept of a page's", () => {
  const config = parseConfig({
    TOKEN_CLIENT: ` ${ENV.TOKEN_CLIENT}\n`,
    TOKEN_PARTNER: "",
    FRONTEND_URL: "https://a.b/app/",
    TELEGRAM_API_ROOT: "https://t.example/",
  });
  assert.deepEqual(config.bots.client, { name: "client", token: ENV.TOKEN_CLIENT, id: 1000000001 });
  assert.equal(config.bots.partner, undefined);
  assert.equal(config.frontendUrl, "https://a.b/app/");
  assert.equal(config.telegramApiRoot, "https://t.example");
});

Deno.test("a value that swallowed the next assignment is named with what it swallowed", () => {
  assert.equal(
    problemsOf({ FRONTEND_URL: "https://x.pages.devSUPABASE_URL=https://y.supabase.co" }),
    "FRONTEND_URL has swallowed SUPABASE_URL: put each on its own line",
  );
});

Deno.test("a swallowed export statement, and a swallowed token, are recognised too", () => {
  assert.match(
    problemsOf({ FRONTEND_URL: "https://x.devexport LOG_LEVEL=debug" }),
    /has swallowed LOG_LEVEL:/,
  );
  assert.match(
    problemsOf({ TOKEN_CLIENT: `${ENV.TOKEN_CLIENT}TOKEN_PARTNER=${ENV.TOKEN_PARTNER}` }),
    /^TOKEN_CLIENT has swallowed TOKEN_PARTNER: put each on its own line$/,
  );
});

Deno.test("every known name is recognised inside every other", () => {
  for (const inner of SETTING_NAMES) {
    for (const outer of SETTING_NAMES) {
      const message = problemsOf({ [outer]: `https://value${inner}=something` });
      assert.equal(message, `${outer} has swallowed ${inner}: put each on its own line`);
    }
  }
});

Deno.test("two swallowed assignments are both named, in their order", () => {
  assert.match(
    problemsOf({ LOG_LEVEL: "infoSUPABASE_URL=https://aADMIN_CHAT_ID=5" }),
    /SUPABASE_URL and ADMIN_CHAT_ID/,
  );
});

Deno.test("a value that is wrong is named with how it should look, and never shown", () => {
  const wrong = {
    TOKEN_CLIENT: "hunter2-is-no-token",
    TELEGRAM_WEBHOOK_SECRET: "hunter2 with blanks",
    SUPABASE_DB_URL: "mysql://root:hunter2@db/x",
    SUPABASE_SERVICE_ROLE_KEY: "hunter2",
    FRONTEND_URL: "http://hunter2.example.com",
    ADMIN_CHAT_ID: "@hunter2",
    WELCOME_BONUS_AMOUNT: "hunter2",
    LOG_LEVEL: "hunter2",
    KOPILKA_PORT_WEB: "70000",
  };
  const message = problemsOf(wrong);
  for (const name of Object.keys(wrong)) {
    assert.match(message, new RegExp(`^${name} is not usable: it should be .+$`, "m"));
  }
  assert.equal(message.split("\n").length, Object.keys(wrong).length);
  assert.doesNotMatch(message, /hunter2|70000/);
});

Deno.test("quotes that came along are named, and the value is not shown", () => {
  const message = problemsOf({ TOKEN_CLIENT: `"${ENV.TOKEN_CLIENT}"` });
  assert.match(message, /^TOKEN_CLIENT has quotes around it/);
  assert.doesNotMatch(message, /client-token/);
});

Deno.test("two tokens of one bot are an error, also when only the number is the same", () => {
  assert.match(
    problemsOf({ ...ENV, TOKEN_PARTNER: ENV.TOKEN_CLIENT }),
    /TOKEN_PARTNER and TOKEN_CLIENT belong to the same/,
  );
  assert.match(
    problemsOf({ ...ENV, ADMIN_BOT_TOKEN: "1000000002:another-token" }),
    /ADMIN_BOT_TOKEN and TOKEN_PARTNER/,
  );
});

Deno.test("plain http is taken on this machine and refused elsewhere", () => {
  for (const url of ["http://127.0.0.1:54324", "http://localhost:1", "http://kong:8000"]) {
    assert.equal(parseConfig({ TELEGRAM_API_ROOT: url }).telegramApiRoot, url);
  }
  assert.match(problemsOf({ TELEGRAM_API_ROOT: "http://api.example.com" }), /^TELEGRAM_API_ROOT/);
  assert.match(problemsOf({ TELEGRAM_API_ROOT: "http://localhost.evil.com" }), /^TELEGRAM_API_ROOT/);
});

Deno.test("what a part needs and does not find is named with how it should look", () => {
  assert.throws(() => requireSettings(parseConfig({}), "SUPABASE_DB_URL", "TOKEN_CLIENT"), (error: Error) => {
    assert.match(error.message, /^SUPABASE_DB_URL is not set: it should be a database address/);
    assert.match(error.message, /^TOKEN_CLIENT is not set/m);
    return error instanceof ConfigError;
  });
});

Deno.test("invoices of Crypto Pay are made at its own address unless another is given, and only over TLS", () => {
  assert.equal(parseConfig({}).cryptoPayApiRoot, "https://pay.crypt.bot");
  const testnet = parseConfig({ CRYPTO_PAY_API_ROOT: "https://testnet-pay.crypt.bot/" });
  assert.equal(testnet.cryptoPayApiRoot, "https://testnet-pay.crypt.bot");
  assert.match(problemsOf({ CRYPTO_PAY_API_ROOT: "http://pay.crypt.bot" }), /^CRYPTO_PAY_API_ROOT/);
});
