import assert from "node:assert/strict";
import { bootHandler } from "../../functions/_shared/boot.ts";
import { createLog, redact, secretsOf } from "../../functions/_shared/log.ts";
import { ENV, keepLog, testConfig } from "./fakes.ts";

Deno.test("an event is one JSON line with time, level and name", () => {
  const lines: string[] = [];
  createLog({ write: (line) => lines.push(line) }).warn("something", { bot: "client", text: "two\nlines" });
  assert.equal(lines.length, 1);
  assert(!lines[0]!.includes("\n"));
  const { at, ...rest } = JSON.parse(lines[0]!) as Record<string, string>;
  assert(!Number.isNaN(Date.parse(at!)));
  assert.deepEqual(rest, { level: "warn", event: "something", bot: "client", text: "two\nlines" });
});

Deno.test("levels below the configured one are not written", () => {
  const lines: string[] = [];
  const log = createLog({ level: "warn", write: (line) => lines.push(line) });
  log.debug("a");
  log.info("b");
  log.warn("c");
  log.error("d");
  assert.deepEqual(lines.map((line) => (JSON.parse(line) as { event: string }).event), ["c", "d"]);
});

Deno.test("tokens, credentials in addresses and configured secrets are taken out", () => {
  const config = testConfig();
  const text = [
    `error sending request for url (https://api.telegram.org/bot${ENV.TOKEN_CLIENT}/sendMessage)`,
    ENV.SUPABASE_DB_URL,
    `Bearer ${ENV.SUPABASE_SERVICE_ROLE_KEY}`,
    ENV.TELEGRAM_WEBHOOK_SECRET,
    "db-password-99",
  ].join(" | ");
  const safe = redact(text, secretsOf(config));
  assert.doesNotMatch(safe, /client-token|db-password|service-key|hook-secret/);
  assert.match(safe, /api\.telegram\.org\/bot\[token\]\/sendMessage/);
});

Deno.test("a broken configuration is explained in the log and not to the caller", async () => {
  const { log, lines } = keepLog();
  const env = { ...ENV, TOKEN_CLIENT: "nonsense-value", LOG_LEVEL: "loud" };
  const response = await bootHandler("client-bot", env, log)(
    new Request("http://local/", { method: "POST" }),
  );
  assert.equal(response.status, 500);
  assert.equal((await response.json() as { error: { code: string } }).error.code, "misconfigured");
  assert.equal(lines.length, 2);
  assert.match(lines[0]!, /"function":"client-bot","problem":"TOKEN_CLIENT is not usable/);
  assert.doesNotMatch(lines.join(), /nonsense-value|loud/);
});

Deno.test("a missing database address is a broken configuration", async () => {
  const { log, lines } = keepLog();
  const response = await bootHandler("health", {}, log)(new Request("http://local/"));
  assert.equal(response.status, 500);
  await response.body?.cancel();
  assert.match(lines[0]!, /SUPABASE_DB_URL is not set/);
});

Deno.test("a missing webhook secret boots, and refuses", async () => {
  const { TELEGRAM_WEBHOOK_SECRET: _, ...env } = ENV;
  const response = await bootHandler("client-bot", { ...env, LOG_LEVEL: "error" })(
    new Request("http://local/", { method: "POST", body: '{"update_id":1}' }),
  );
  assert.equal(response.status, 401);
  await response.body?.cancel();
});
