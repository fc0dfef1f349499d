import assert from "node:assert/strict";
import { period } from "../../../scripts/doctor/jobs.ts";
import { readSettings } from "../../../scripts/doctor/settings.ts";
import { span } from "../../../scripts/doctor/words.ts";

const WHOLE = {
  TOKEN_CLIENT: "1000000001:token-of-client",
  TOKEN_PARTNER: "1000000002:token-of-partner",
  ADMIN_BOT_TOKEN: "1000000003:token-of-admin",
  TELEGRAM_WEBHOOK_SECRET: "secret",
  SUPABASE_URL: "https://abc.supabase.co",
  SUPABASE_SERVICE_ROLE_KEY: "service-key",
  SUPABASE_DB_URL: "postgres://postgres:pass@db.example.com:5432/postgres",
  FRONTEND_URL: "https://app.example.com/",
};

Deno.test("without an address the doctor looks at this machine's stack, with --local always", () => {
  const empty = readSettings({});
  assert.equal(empty.mode, "local");
  assert.equal(empty.emulator, true);
  assert.deepEqual(empty.problems, []);
  assert.equal(readSettings(WHOLE).mode, "deployed");
  const local = readSettings(WHOLE, true);
  assert.equal(local.mode, "local");
  assert.equal(local.emulator, false, "the tokens are real ones");
  assert.match(local.config.databaseUrl ?? "", /127\.0\.0\.1/);
});

Deno.test("every missing setting of a deployment is named with how it looks", () => {
  const { problems } = readSettings({ SUPABASE_URL: WHOLE.SUPABASE_URL });
  assert.equal(problems.length, 6);
  assert.match(problems[0] ?? "", /^TOKEN_CLIENT is not set: it should be a bot token/);
});

Deno.test("a value that cannot be used is named without being shown, and the rest still serves", () => {
  const { problems, config } = readSettings({ ...WHOLE, TOKEN_CLIENT: "very-secret-nonsense" });
  assert.deepEqual(problems.length, 1);
  assert.match(problems[0] ?? "", /^TOKEN_CLIENT is not usable/);
  assert.doesNotMatch(problems.join(), /very-secret/);
  assert.equal(config.bots.client, undefined);
  assert.equal(config.bots.partner?.id, 1000000002);
});

Deno.test("what a value has swallowed is given back to its variables", () => {
  const { problems, config, mode } = readSettings({
    ...WHOLE,
    SUPABASE_URL: undefined,
    SUPABASE_DB_URL: undefined,
    FRONTEND_URL:
      `${WHOLE.FRONTEND_URL}SUPABASE_URL=${WHOLE.SUPABASE_URL}SUPABASE_DB_URL="${WHOLE.SUPABASE_DB_URL}"`,
  });
  assert.deepEqual(problems, [
    "FRONTEND_URL has swallowed SUPABASE_URL and SUPABASE_DB_URL: put each on its own line",
  ]);
  assert.equal(mode, "deployed");
  assert.equal(config.frontendUrl, WHOLE.FRONTEND_URL);
  assert.equal(config.supabaseUrl, WHOLE.SUPABASE_URL);
  assert.equal(config.databaseUrl, WHOLE.SUPABASE_DB_URL);
});

Deno.test("two bots with one token are told once, and the first keeps it", () => {
  const { problems, config } = readSettings({ ...WHOLE, TOKEN_PARTNER: WHOLE.TOKEN_CLIENT });
  assert.deepEqual(problems, [
    "TOKEN_PARTNER and TOKEN_CLIENT belong to the same bot: each bot needs its own token",
  ]);
  assert.equal(config.bots.client?.id, 1000000001);
  assert.equal(config.bots.partner, undefined);
});

Deno.test("the period of a schedule is its longest gap", () => {
  const monday = new Date("2026-11-16T12:00:00Z");
  assert.equal(period("10 seconds"), 10);
  assert.equal(period("17 * * * *", monday), 3_600);
  assert.equal(period("43 2 * * *", monday), 86_400);
  assert.equal(period("0 6 * * 1", monday), 7 * 86_400);
});

Deno.test("a time span is told in its two largest units", () => {
  assert.equal(span(0.4), "0 s");
  assert.equal(span(59), "59 s");
  assert.equal(span(3_600 + 5 * 60 + 7), "1 h 5 min");
  assert.equal(span(40 * 86_400), "40 d");
});
